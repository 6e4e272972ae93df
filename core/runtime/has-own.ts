// The decoder of one-byte character sets calls this ES2022 built-in, which classic Outlook's event runtime has not: a text
// file in such a set would make every check fail.
if (typeof (Object as { hasOwn?: unknown }).hasOwn !== 'function') {
  Object.assign(Object, {
    hasOwn: (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined,
  });
}
