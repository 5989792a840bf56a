// Answers every TCP connection and every UDP datagram with `NAME PEER-ADDRESS`, on each port given, in both families.
// Arguments: NAME PORT… ; prints `ready` when all sockets are bound.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const [name, ...ports] = process.argv.slice(2);
const answer = (peer) => `${name} ${peer.replace(/^::ffff:/, '')}\n`;
const ready = [];
for (const port of ports.map(Number)) {
  const tcp = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(answer(socket.remoteAddress ?? ''));
  });
  ready.push(new Promise((bound) => tcp.listen(port, '::', bound)));
  for (const type of ['udp4', 'udp6']) {
    const udp = createSocket({ type, ipv6Only: type === 'udp6' });
    udp.on('message', (_, peer) => udp.send(answer(peer.address), peer.port, peer.address));
    ready.push(new Promise((bound) => udp.bind(port, bound)));
  }
}
await Promise.all(ready);
process.stdout.write('ready\n');
