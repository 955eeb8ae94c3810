/** A short stand-in for `text`, the same each time, from which it cannot be read: to know it again without keeping it. */
export function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  return ((high >>> 6) * 0x4000000 + (low >>> 6)).toString(36);
}
