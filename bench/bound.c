/*
 * The bound: how fast the work can be done at all. A program that is told exactly what to do, in the words of a script's
 * own table, and looks at nothing: it speaks rtnetlink(7) itself, enters each namespace once with setns(2), sends all it
 * has for it in one message and starts no process but one iptables-restore a family. Not a tool: it neither checks nor
 * undoes, and stops at the first error.
 *
 * usage: bound WORK
 * WORK is read line by line; a [header] names the namespace (host: none) of the lines below it. Beside the table's words:
 *   group NAME 1 · delete-group 1      put a link into the group, remove all links of the group
 *   netns del NAME · rm PATH · rmdir PATH · mkdir PATH
 *   file PATH, its text below it, each line behind a tab
 *   restore COMMAND FILE               COMMAND --noflush <FILE
 *   sysctl KEY=VALUE · policy COMMAND CHAIN TARGET
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/if_bridge.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char *words[64];
static int count;
static int line_number;
static const char *here = "host";

static void die(const char *what) {
  fprintf(stderr, "bound: line %d: %s: %s\n", line_number, what, strerror(errno));
  exit(1);
}

/* The message under construction; it is sent with all before it when the buffer is full or the namespace changes. */
static char buffer[1 << 16];
static size_t used;
static int pending;
static int host_namespace, host_socket, netlink_socket;
static struct nlmsghdr *message;

static struct rtattr *add(int type, const void *data, size_t length) {
  struct rtattr *attribute = (struct rtattr *)(buffer + used);
  attribute->rta_type = type;
  attribute->rta_len = RTA_LENGTH(length);
  if (length) memcpy(RTA_DATA(attribute), data, length);
  used += RTA_ALIGN(RTA_LENGTH(length));
  message->nlmsg_len = buffer + used - (char *)message;
  return attribute;
}

static void close_nest(struct rtattr *nest) { nest->rta_len = buffer + used - (char *)nest; }
static void add_u8(int type, unsigned value) { unsigned char byte = value; add(type, &byte, 1); }
static void add_u32(int type, unsigned value) { add(type, &value, 4); }
static void add_text(int type, const char *text) { add(type, text, strlen(text) + 1); }

static void *begin(int type, int flags, size_t size) {
  message = (struct nlmsghdr *)(buffer + used);
  memset(message, 0, NLMSG_SPACE(size));
  message->nlmsg_type = type;
  message->nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | flags;
  message->nlmsg_seq = line_number;
  message->nlmsg_len = NLMSG_LENGTH(size);
  used += NLMSG_SPACE(size);
  pending++;
  return NLMSG_DATA(message);
}

static void flush(void) {
  static char answer[1 << 16];
  if (!pending) return;
  if (send(netlink_socket, buffer, used, 0) < 0) die("send");
  used = 0;
  while (pending > 0) {
    int length = recv(netlink_socket, answer, sizeof answer, 0);
    if (length < 0) die("recv");
    for (struct nlmsghdr *one = (struct nlmsghdr *)answer; NLMSG_OK(one, length); one = NLMSG_NEXT(one, length)) {
      if (one->nlmsg_type != NLMSG_ERROR) continue;
      struct nlmsgerr *error = NLMSG_DATA(one);
      if (error->error) {
        line_number = one->nlmsg_seq;
        errno = -error->error;
        die("netlink");
      }
      pending--;
    }
  }
}

static void room(void) {
  if (used > sizeof buffer - 4096) flush();
}

static int open_socket(void) {
  int descriptor = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
  int size = 1 << 22;
  if (descriptor < 0) die("socket");
  setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
  return descriptor;
}

static int namespace_of(const char *name) {
  char path[300];
  snprintf(path, sizeof path, "/run/netns/%s", name);
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) die(path);
  return descriptor;
}

static void enter(const char *name) {
  flush();
  if (netlink_socket != host_socket) close(netlink_socket);
  if (!strcmp(name, "host")) {
    if (setns(host_namespace, CLONE_NEWNET)) die("setns");
    netlink_socket = host_socket;
    return;
  }
  int descriptor = namespace_of(name);
  if (setns(descriptor, CLONE_NEWNET)) die("setns");
  close(descriptor);
  netlink_socket = open_socket();
}

static unsigned index_of(const char *name) {
  /* Nearly all lines speak of the same few links of one namespace. */
  static char known[IFNAMSIZ];
  static const char *known_here;
  static unsigned index;
  if (known_here == here && !strcmp(known, name)) return index;
  flush();
  if (!(index = if_nametoindex(name))) die(name);
  strcpy(known, name);
  known_here = here;
  return index;
}

static void add_mac(const char *text) {
  unsigned char mac[6];
  if (sscanf(text, "%hhx:%hhx:%hhx:%hhx:%hhx:%hhx", mac, mac + 1, mac + 2, mac + 3, mac + 4, mac + 5) != 6) die(text);
  add(IFLA_ADDRESS, mac, 6);
}

static int on(const char *word) { return !strcmp(word, "on") || !strcmp(word, "1"); }

static char *mark;

/* link add name NAME [netns NS] [mtu N] [address MAC] [master BRIDGE] type bridge [stp_state N] | veth peer name … */
static void link_add(void) {
  int position = 4;
  const char *inside = 0;
  unsigned master = 0;
  for (int i = position; i + 1 < count && strcmp(words[i], "type"); i++)
    if (!strcmp(words[i], "master")) master = index_of(words[i + 1]);
  begin(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, sizeof(struct ifinfomsg));
  add_text(IFLA_IFNAME, words[3]);
  for (; position + 1 < count && strcmp(words[position], "type"); position += 2) {
    if (!strcmp(words[position], "mtu")) add_u32(IFLA_MTU, atoi(words[position + 1]));
    else if (!strcmp(words[position], "address")) add_mac(words[position + 1]);
    else if (!strcmp(words[position], "master")) add_u32(IFLA_MASTER, master);
    else if (!strcmp(words[position], "netns")) inside = words[position + 1];
    else die(words[position]);
  }
  if (inside) {
    add_u32(IFLA_NET_NS_FD, namespace_of(inside));
  }
  const char *type = words[++position];
  struct rtattr *info = add(IFLA_LINKINFO, 0, 0);
  add_text(IFLA_INFO_KIND, type);
  struct rtattr *data = add(IFLA_INFO_DATA, 0, 0);
  int descriptor = -1;
  if (!strcmp(type, "bridge")) {
    for (position++; position + 1 < count; position += 2) {
      if (strcmp(words[position], "stp_state")) die(words[position]);
      add_u32(IFLA_BR_STP_STATE, atoi(words[position + 1]));
    }
  } else {
    struct rtattr *peer = add(VETH_INFO_PEER, 0, 0);
    struct ifinfomsg none = {0};
    memcpy(buffer + used, &none, sizeof none);
    used += sizeof none;
    for (position += 2; position + 1 < count; position += 2) {
      if (!strcmp(words[position], "name")) add_text(IFLA_IFNAME, words[position + 1]);
      else if (!strcmp(words[position], "mtu")) add_u32(IFLA_MTU, atoi(words[position + 1]));
      else if (!strcmp(words[position], "address")) add_mac(words[position + 1]);
      else if (!strcmp(words[position], "netns")) add_u32(IFLA_NET_NS_FD, descriptor = namespace_of(words[position + 1]));
      else die(words[position]);
    }
    close_nest(peer);
  }
  close_nest(data);
  close_nest(info);
  message->nlmsg_len = buffer + used - (char *)message;
  /* The descriptor must live until the message was read. */
  if (descriptor >= 0) {
    flush();
    close(descriptor);
  }
  if (!inside) {
    begin(RTM_NEWLINK, 0, sizeof(struct ifinfomsg));
    add_text(IFLA_IFNAME, words[3]);
    add_text(IFLA_IFALIAS, mark);
    message->nlmsg_len = buffer + used - (char *)message;
  }
}

/* link set dev NAME [WORD VALUE]… [up] [type bridge|bridge_slave WORD VALUE…] */
static void link_set(void) {
  unsigned index = index_of(words[3]), master = 0;
  for (int i = 4; i + 1 < count; i++)
    if (!strcmp(words[i], "master")) master = index_of(words[i + 1]);
  struct ifinfomsg *link = begin(RTM_NEWLINK, 0, sizeof *link);
  link->ifi_index = index;
  for (int i = 4; i < count; i++) {
    if (!strcmp(words[i], "up")) link->ifi_flags |= IFF_UP, link->ifi_change |= IFF_UP;
    else if (!strcmp(words[i], "mtu")) add_u32(IFLA_MTU, atoi(words[++i]));
    else if (!strcmp(words[i], "alias")) add_text(IFLA_IFALIAS, words[++i]);
    else if (!strcmp(words[i], "address")) add_mac(words[++i]);
    else if (!strcmp(words[i], "master")) add_u32(IFLA_MASTER, master), i++;
    else if (!strcmp(words[i], "type")) {
      int slave = !strcmp(words[++i], "bridge_slave");
      struct rtattr *info = add(IFLA_LINKINFO, 0, 0);
      add_text(slave ? IFLA_INFO_SLAVE_KIND : IFLA_INFO_KIND, "bridge");
      struct rtattr *data = add(slave ? IFLA_INFO_SLAVE_DATA : IFLA_INFO_DATA, 0, 0);
      for (i++; i + 1 < count; i += 2) {
        const char *word = words[i], *value = words[i + 1];
        if (!strcmp(word, "hairpin")) add_u8(IFLA_BRPORT_MODE, on(value));
        else if (!strcmp(word, "isolated")) add_u8(IFLA_BRPORT_ISOLATED, on(value));
        else if (!strcmp(word, "nf_call_iptables")) add_u8(IFLA_BR_NF_CALL_IPTABLES, on(value));
        else if (!strcmp(word, "nf_call_ip6tables")) add_u8(IFLA_BR_NF_CALL_IP6TABLES, on(value));
        else if (!strcmp(word, "stp_state")) add_u32(IFLA_BR_STP_STATE, on(value));
        else die(word);
      }
      close_nest(data);
      close_nest(info);
    } else die(words[i]);
  }
  message->nlmsg_len = buffer + used - (char *)message;
}

static int address_of(const char *text, unsigned char *into, int *length) {
  char copy[64];
  strncpy(copy, text, sizeof copy - 1);
  char *slash = strchr(copy, '/');
  int family = strchr(copy, ':') ? AF_INET6 : AF_INET;
  if (slash) *slash = 0;
  *length = slash ? atoi(slash + 1) : family == AF_INET ? 32 : 128;
  if (inet_pton(family, copy, into) != 1) die(text);
  return family;
}

/* addr add ADDRESS/LENGTH dev NAME [nodad] [noprefixroute] */
static void addr_add(void) {
  unsigned char bytes[16];
  int length;
  unsigned index = index_of(words[4]), flags = 0;
  int family = address_of(words[2], bytes, &length);
  struct ifaddrmsg *address = begin(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL, sizeof *address);
  address->ifa_family = family;
  address->ifa_prefixlen = length;
  address->ifa_index = index;
  add(IFA_LOCAL, bytes, family == AF_INET ? 4 : 16);
  add(IFA_ADDRESS, bytes, family == AF_INET ? 4 : 16);
  for (int i = 5; i < count; i++) flags |= !strcmp(words[i], "nodad") ? IFA_F_NODAD : IFA_F_NOPREFIXROUTE;
  if (flags) add_u32(IFA_FLAGS, flags);
}

/* route add DESTINATION [via ADDRESS] [dev NAME] proto N [metric N] */
static void route_add(void) {
  unsigned char bytes[16], gateway[16];
  int length = 0, family = AF_INET, destination = strcmp(words[2], "default"), unused, protocol = 0;
  unsigned index = 0, metric = 0, via = 0;
  if (destination) family = address_of(words[2], bytes, &length);
  for (int i = 3; i + 1 < count; i += 2) {
    if (!strcmp(words[i], "via")) family = address_of(words[i + 1], gateway, &unused), via = 1;
    else if (!strcmp(words[i], "dev")) index = index_of(words[i + 1]);
    else if (!strcmp(words[i], "metric")) metric = atoi(words[i + 1]);
    else if (!strcmp(words[i], "proto")) protocol = atoi(words[i + 1]);
    else die(words[i]);
  }
  struct rtmsg *route = begin(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_EXCL, sizeof *route);
  route->rtm_family = family;
  route->rtm_dst_len = length;
  route->rtm_table = RT_TABLE_MAIN;
  route->rtm_protocol = protocol;
  route->rtm_scope = via || family == AF_INET6 ? RT_SCOPE_UNIVERSE : RT_SCOPE_LINK;
  route->rtm_type = RTN_UNICAST;
  if (length) add(RTA_DST, bytes, family == AF_INET ? 4 : 16);
  if (via) add(RTA_GATEWAY, gateway, family == AF_INET ? 4 : 16);
  if (index) add_u32(RTA_OIF, index);
  if (metric) add_u32(RTA_PRIORITY, metric);
}

/* As ip-netns(8) does: /run/netns is a shared mount point, so that a namespace shows in all mount namespaces. */
static void netns_add(const char *name) {
  static int prepared;
  char path[300];
  flush();
  if (!prepared++) {
    mkdir("/run/netns", 0755);
    if (mount("", "/run/netns", "none", MS_SHARED | MS_REC, 0)) {
      if (mount("/run/netns", "/run/netns", "none", MS_BIND | MS_REC, 0)) die("/run/netns");
      if (mount("", "/run/netns", "none", MS_SHARED | MS_REC, 0)) die("/run/netns");
    }
  }
  snprintf(path, sizeof path, "/run/netns/%s", name);
  close(open(path, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0));
  if (unshare(CLONE_NEWNET)) die("unshare");
  if (mount("/proc/self/ns/net", path, "none", MS_BIND, 0)) die(path);
  if (setns(host_namespace, CLONE_NEWNET)) die("setns");
}

static void netns_del(const char *name) {
  char path[300];
  flush();
  snprintf(path, sizeof path, "/run/netns/%s", name);
  if (umount2(path, MNT_DETACH) || unlink(path)) die(path);
}

static void sysctl(char *setting) {
  char path[300], *value = strchr(setting, '=');
  flush();
  *value++ = 0;
  snprintf(path, sizeof path, "/proc/sys/%s", setting);
  int descriptor = open(path, O_WRONLY | O_CLOEXEC);
  if (descriptor < 0 || write(descriptor, value, strlen(value)) < 0) die(path);
  close(descriptor);
}

static pid_t start(const char *command, char *const arguments[], const char *input) {
  flush();
  pid_t child = fork();
  if (child) return child;
  if (input) dup2(open(input, O_RDONLY), 0);
  execvp(command, arguments);
  _exit(127);
}

static void await(pid_t child) {
  int status;
  if (waitpid(child, &status, 0) < 0 || status) die("a command failed");
}

int main(int argument_count, char **arguments) {
  static char *line;
  size_t size = 0;
  ssize_t length;
  FILE *file = 0, *work = argument_count == 2 ? fopen(arguments[1], "r") : 0;
  if (!work) die("usage: bound WORK");
  umask(022);
  host_namespace = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
  host_socket = netlink_socket = open_socket();
  while ((length = getline(&line, &size, work)) > 0) {
    line_number++;
    line[length - 1] = 0;
    if (line[0] == '\t') {
      fprintf(file, "%s\n", line + 1);
      continue;
    }
    if (file) fclose(file), file = 0;
    if (line[0] == '[') {
      line[length - 2] = 0;
      enter(line + 1);
      here = strdup(line + 1);
      continue;
    }
    char *saved;
    count = 0;
    char *copy = strdup(line);
    for (char *word = strtok_r(copy, " ", &saved); word; word = strtok_r(0, " ", &saved)) words[count++] = word;
    room();
    if (!strncmp(line, "mark ", 5)) mark = words[1];
    else if (!strncmp(line, "netns add ", 10)) netns_add(words[2]);
    else if (!strncmp(line, "netns del ", 10)) netns_del(words[2]);
    else if (!strncmp(line, "link add ", 9)) link_add();
    else if (!strncmp(line, "link set ", 9)) link_set();
    else if (!strncmp(line, "addr add ", 9)) addr_add();
    else if (!strncmp(line, "route add ", 10)) route_add();
    else if (!strncmp(line, "sysctl ", 7)) sysctl(words[1]);
    else if (!strncmp(line, "mkdir ", 6)) mkdir(words[1], 0755);
    else if (!strncmp(line, "rm ", 3)) unlink(words[1]);
    else if (!strncmp(line, "rmdir ", 6)) rmdir(words[1]);
    else if (!strncmp(line, "file ", 5)) {
      if (!(file = fopen(words[1], "w"))) die(words[1]);
    } else if (!strncmp(line, "restore ", 8)) {
      await(start(words[1], (char *[]){words[1], "--noflush", "-w", "5", 0}, words[2]));
    } else if (!strncmp(line, "policy ", 7)) {
      await(start(words[1], (char *[]){words[1], "-w", "5", "-P", words[2], words[3], 0}, 0));
    } else if (!strncmp(line, "group ", 6)) {
      begin(RTM_NEWLINK, 0, sizeof(struct ifinfomsg));
      add_text(IFLA_IFNAME, words[1]);
      add_u32(IFLA_GROUP, atoi(words[2]));
    } else if (!strncmp(line, "delete-group ", 13)) {
      begin(RTM_DELLINK, 0, sizeof(struct ifinfomsg));
      add_u32(IFLA_GROUP, atoi(words[1]));
    } else die(line);
  }
  if (file) fclose(file);
  flush();
  return 0;
}
