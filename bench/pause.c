// What the containers of other tools run, which have to run something.
#include <unistd.h>

int main(void) {
  for (;;) pause();
}
