/** Mininet's command, beside which lies its Python library. */
export const mininetProgram = '/usr/bin/mn';

/**
 * A Python program that has Mininet make `count` hosts on one Linux bridge, each with its pair, MAC address, IPv4 address and default
 * route: the part of the work that it can do. It ends without taking the network away, which else goes with it.
 */
export function mininetScript(count: number): string {
  return `import os
import mininet.net
from mininet.nodelib import LinuxBridge

# It would raise limits of the whole machine.
mininet.net.fixLimits = lambda: None
net = mininet.net.Mininet(switch=LinuxBridge, controller=None)
bridge = net.addSwitch('s1')
for number in range(2, ${count + 2}):
    high, low = number >> 8, number & 255
    host = net.addHost('c%d' % (number - 1), ip='172.17.%d.%d/16' % (high, low),
                       mac='02:42:ac:11:%02x:%02x' % (high, low), defaultRoute='via 172.17.0.1')
    net.addLink(host, bridge)
net.start()
os._exit(0)
`;
}
