/**
 * The platform's `Event`, for our events to extend. MooTools before 1.5, which Joomla! before 4 brings,
 * puts a class of its own under that name; from the child of the platform's one it is still reached.
 */
export const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;
