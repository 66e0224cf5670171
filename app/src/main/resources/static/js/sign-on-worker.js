/* Finds a number such that SHA-256 of "ticket.number" begins with so many zero bits. */
const TOGETHER = 512;

async function first(ticket, bits, from) {
  const encoder = new TextEncoder();
  const hashes = [];
  for (let n = from; n < from + TOGETHER; n++)
    hashes.push(crypto.subtle.digest("SHA-256", encoder.encode(ticket + "." + n)));
  const found = (await Promise.all(hashes)).findIndex(hash => new DataView(hash).getUint32(0) >>> (32 - bits) === 0);
  return found < 0 ? -1 : from + found;
}

self.onmessage = async message => {
  let found = -1;
  for (let from = 0; found < 0; from += TOGETHER) found = await first(message.data.ticket, message.data.bits, from);
  self.postMessage(found);
};
