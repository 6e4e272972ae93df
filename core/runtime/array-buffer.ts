/**
 * What the library that reads PDFs takes for granted and Node before 22 and browsers before 2024 have not
 * (ArrayBuffer.prototype.transferToFixedLength, ECMAScript 2024): the bytes up to a length, and the old buffer given up.
 */
const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length: number) => ArrayBuffer };
prototype.transferToFixedLength ??= function transferToFixedLength(this: ArrayBuffer, length: number) {
  return this.slice(0, length);
};
