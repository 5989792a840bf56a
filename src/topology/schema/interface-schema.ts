import { interfaceAddressArgument } from './address-arguments.ts';
import { one } from './argument-shape.ts';
import { statement, type BlockSchema } from './block-schema.ts';
import { nameArgument } from './name-arguments.ts';
import { interfaceRouteArguments } from './route-arguments.ts';
import { booleanArgument, choiceArgument, integerArgument, macArgument } from './scalar-arguments.ts';

// Linux: ETH_MIN_MTU is 68; what of the values above makes sense is a rule's to say, which knows of IPv6.
export const mtuArgument = integerArgument('BYTES', 68, 4294967295);

const address = statement(
  one(interfaceAddressArgument()),
  'an address of either family, with the length of its network',
  {
    repeatable: true,
  },
);
const route = statement(interfaceRouteArguments, 'a route over this interface; DEST is a prefix or `default`', {
  repeatable: true,
});
const bridgeName = nameArgument();
const acceptRa = choiceArgument(['0', '1', '2']);

/** An interface that the host already has. */
export const hostInterfaceSchema = {
  place: 'in an `interface` block of the host',
  statements: {
    address,
    on: statement(one(bridgeName), 'the bridge that enslaves it, or the segment that it stands on'),
    'mac-address': statement(one(macArgument), 'its hardware address. Default: left as it is'),
    mtu: statement(one(mtuArgument), 'its MTU. Default: left as it is'),
    up: statement(one(booleanArgument), 'whether it is up. Default: left as it is'),
    'accept-ra': statement(
      one(acceptRa),
      'whether it heeds router advertisements: `0` never, `1` unless the host forwards, `2` always. Default: left as it is',
    ),
    'proxy-ndp': statement(
      one(booleanArgument),
      "whether the host answers neighbour solicitations for every container IPv6 address that lies inside this interface's own prefix. Default: `off`",
    ),
    route,
  },
} satisfies BlockSchema;

/** One end of a veth pair that the script makes; the other end is a port of the bridge. */
export const containerInterfaceSchema = {
  place: 'in an `interface` block of a container',
  statements: {
    address,
    on: statement(one(bridgeName), 'the bridge that its other end stands on'),
    'mac-address': statement(
      one(macArgument),
      'its hardware address. Default: `02:42:` and the bytes of its first IPv4 address, else derived from the names',
    ),
    mtu: statement(one(mtuArgument), "its MTU. Default: the bridge's"),
    up: statement(one(booleanArgument), 'whether it is up. Default: `on`'),
    'accept-ra': statement(one(acceptRa), 'whether it heeds router advertisements. Default: `0`'),
    route,
  },
} satisfies BlockSchema;
