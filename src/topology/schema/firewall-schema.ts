import { one } from './argument-shape.ts';
import { blockStatement, statement, type BlockSchema } from './block-schema.ts';
import { firewallArguments, firewallRuleArguments } from './firewall-arguments.ts';
import { choiceArgument } from './scalar-arguments.ts';

/** The rules of one chain. */
export const firewallSchema = {
  place: 'in a `firewall` block',
  statements: {
    default: statement(
      one(choiceArgument(['allow', 'deny'])),
      'what happens to packets that no rule takes: `deny` drops them, `allow` leaves them to whatever else judges them. Default: `allow`',
    ),
    allow: statement(firewallRuleArguments, 'lets such packets pass; PORTS are ports and ranges, any number of them', {
      docker: 'iptables -j ACCEPT',
      repeatable: true,
    }),
    deny: statement(firewallRuleArguments, 'drops such packets without a word', {
      docker: 'iptables -j DROP',
      repeatable: true,
    }),
    reject: statement(firewallRuleArguments, 'drops such packets and tells the sender', {
      docker: 'iptables -j REJECT',
      repeatable: true,
    }),
  },
  misplaced: { accept: 'write `allow`', drop: 'write `deny`', policy: 'write `default allow` or `default deny`' },
} satisfies BlockSchema;

/** The statement of hosts, routers and containers. */
export const firewallStatement = blockStatement(
  firewallArguments,
  firewallSchema,
  'filter rules, in order; `input` is what is meant for this host or container itself, `forward` what passes through it, `output` what it sends. Default: `forward`',
  { repeatable: true },
);
