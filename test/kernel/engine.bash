#!/bin/bash
# Stands in for docker and podman, of which it knows only what scripts ask: where containers run. /run/lab/containers/NAME
# holds the id of the container's process, 0 when it is not running. It answers as each of the two does.
engine=${0##*/}
[[ $engine == podman ]] || [[ $1 == --host && $2 == unix:///var/run/docker.sock ]] || exit 125
[[ $engine == podman ]] || shift 2
[[ $1 == container && $2 == inspect && $3 == --format && $4 == '{{.State.Pid}} {{.Name}}' ]] || exit 125
shift 4
code=0
for name; do
  if [[ -e /run/lab/containers/$name ]]; then
    if [[ $engine == docker ]]; then echo "$(<"/run/lab/containers/$name") /$name"; else echo "$(<"/run/lab/containers/$name") $name"; fi
  else
    if [[ $engine == docker ]]; then echo "Error: No such container: $name" >&2; else echo "Error: inspecting object: no such container $name" >&2; fi
    code=1
  fi
done
exit "$code"
