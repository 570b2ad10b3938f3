// A number for a text, as the room of events makes it.
// Marks are named and ordered by it too.
// Knows nothing of how it is made.

export {hashOf} from '../event/hashOf.ts';
