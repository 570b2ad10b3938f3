// The version of this copy of annals.
// Two copies on a page must be able to tell each other apart.
// Must not be anything but what package.json says; a test holds it there.

export const VERSION: string = '0.1.0';
