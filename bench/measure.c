/*
 * usage: measure COMMAND…
 * Runs a command and tells on the last line of standard error, in JSON: wall time and processor time in seconds, and the
 * largest resident memory of any one process among it and its descendants, in kilobytes (getrusage(2)).
 */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval value) { return value.tv_sec + value.tv_usec / 1e6; }

int main(int count, char **arguments) {
  struct timespec before, after;
  struct rusage used;
  int status;
  if (count < 2) return 64;
  clock_gettime(CLOCK_MONOTONIC, &before);
  pid_t child = fork();
  if (!child) {
    execvp(arguments[1], arguments + 1);
    _exit(127);
  }
  if (wait4(child, &status, 0, &used) < 0) return 1;
  clock_gettime(CLOCK_MONOTONIC, &after);
  fprintf(stderr, "{\"wall\":%.6f,\"processor\":%.6f,\"memory\":%ld}\n",
          after.tv_sec - before.tv_sec + (after.tv_nsec - before.tv_nsec) / 1e9,
          seconds(used.ru_utime) + seconds(used.ru_stime), used.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
