const finalText = 0x81;
const longestShort = 125;
const longestMedium = 0xffff;

/**
 * A text message of a server as one frame (RFC 6455, 5.2): not masked, not compressed. Made as a whole, because what is
 * sent to thousands costs a call into the system for each, and one of two parts costs more.
 *
 * @param head UTF-8, what is before `body`.
 */
export function textFrame(head: Buffer, body: Buffer): Buffer {
  const length = head.length + body.length;
  const start = length <= longestShort ? 2 : length <= longestMedium ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = finalText;
  if (length <= longestShort) frame[1] = length;
  else if (length <= longestMedium) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  head.copy(frame, start);
  body.copy(frame, start + head.length);
  return frame;
}
