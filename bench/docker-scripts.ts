export const dockerProgram = '/usr/sbin/dockerd';

/** What a script that calls Docker begins with. */
export const client = 'export DOCKER_HOST=unix:///run/docker.sock';

/**
 * Starts a daemon with the network of every measurement as its default bridge, and an image of `pause`, a static program that
 * does nothing; ends it, and whatever containers are left.
 */
export function dockerScripts(pause: string): { readonly begin: string; readonly end: string } {
  return {
    begin: `${client}
mkdir -p /etc/docker /run/image
cp ${pause} /run/image/pause
dockerd --group root --data-root /run/docker-data --exec-root /run/docker-exec --pidfile /run/dockerd.pid \\
  --storage-driver vfs --experimental --ip6tables --ipv6 --fixed-cidr-v6 2001:db8:1::/64 --icc=false \\
  -H "$DOCKER_HOST" >/run/dockerd.log 2>&1 &
for ((i = 0; i < 200; i++)); do docker version >/dev/null 2>&1 && break; sleep 0.1; done
tar -C /run/image -c . | docker import - pause >/dev/null`,
    end: `${client}\ndocker ps -aq | xargs -r docker rm -f >/dev/null\nkill "$(</run/dockerd.pid)"; while [[ -e /run/dockerd.pid ]]; do sleep 0.1; done`,
  };
}

/** All containers with their networks, all without one, and what removes them. */
export function dockerCommands(count: number): {
  readonly up: string;
  readonly upWithoutNetwork: string;
  readonly down: string;
} {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const run = (words: (number: number) => string): string =>
    [client, 'set -e', ...numbers.map((n) => `docker run -d --name c${n} ${words(n)} pause /pause >/dev/null`)].join(
      '\n',
    );
  return {
    up: run((n) => `-p ${10_000 + n}:80${n % 2 === 0 ? ` --link c${n - 1}:peer` : ''}`),
    upWithoutNetwork: run(() => '--net none'),
    down: `${client}\ndocker rm -f ${numbers.map((n) => `c${n}`).join(' ')} >/dev/null`,
  };
}
