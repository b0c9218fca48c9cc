// The standard alone has no signals of processes.
#define _GNU_SOURCE

#include "TemporaryFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

// More than one command writes at once; the rest is written all the same, and left behind if the program is killed.
enum { most = 64, longest = 4096 };

struct entry {
  atomic_int is_used;
  char path[longest];
};

static struct entry entries[most];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
enum { ending_count = sizeof ending / sizeof ending[0] };

// The last that was made goes first: a file before its folder.
static void on_signal(int number) {
  for (int index = most - 1; index >= 0; index--)
    if (atomic_load(&entries[index].is_used) && unlink(entries[index].path) != 0) rmdir(entries[index].path);
  // The handler is gone after one call (SA_RESETHAND): the shell is to see which signal ended the program.
  raise(number);
}

static void watch(void) {
  // A file that becomes too large is a refusal, and no end of the program.
  struct sigaction size;
  if (sigaction(SIGXFSZ, NULL, &size) == 0 && size.sa_handler == SIG_DFL) signal(SIGXFSZ, SIG_IGN);
  for (int index = 0; index < ending_count; index++) {
    struct sigaction old, new;
    // What is ignored, as under nohup, stays so.
    if (sigaction(ending[index], NULL, &old) != 0 || old.sa_handler != SIG_DFL) continue;
    memset(&new, 0, sizeof new);
    new.sa_handler = on_signal;
    new.sa_flags = SA_RESETHAND;
    sigfillset(&new.sa_mask);
    sigaction(ending[index], &new, NULL);
  }
}

static void hold(sigset_t *before) {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, before);
  pthread_mutex_lock(&lock);
}

static void let_go(const sigset_t *before) {
  int error = errno;
  pthread_mutex_unlock(&lock);
  pthread_sigmask(SIG_SETMASK, before, NULL);
  errno = error;
}

static void add(const char *path) {
  if (strlen(path) >= longest) return;
  // A place behind all that are used, so that the order is that of making.
  int place = most;
  while (place > 0 && !atomic_load(&entries[place - 1].is_used)) place--;
  if (place == most) return;
  strcpy(entries[place].path, path);
  atomic_store(&entries[place].is_used, 1);
  watch();
}

static void drop(const char *path) {
  for (int index = 0; index < most; index++)
    if (atomic_load(&entries[index].is_used) && strcmp(entries[index].path, path) == 0)
      atomic_store(&entries[index].is_used, 0);
}

int temporary_file_make(char *pattern) {
  sigset_t before;
  hold(&before);
  int descriptor = mkstemp(pattern);
  if (descriptor >= 0) {
    // A pager that is started meanwhile is not to hold the lock.
    fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    flock(descriptor, LOCK_EX | LOCK_NB);
    add(pattern);
  }
  let_go(&before);
  return descriptor;
}

int temporary_folder_make(char *pattern) {
  sigset_t before;
  hold(&before);
  int result = mkdtemp(pattern) ? 0 : -1;
  if (result == 0) add(pattern);
  let_go(&before);
  return result;
}

void temporary_file_expect(const char *path) {
  sigset_t before;
  hold(&before);
  add(path);
  let_go(&before);
}

int temporary_move(const char *path, const char *place) {
  sigset_t before;
  hold(&before);
  int result = rename(path, place);
  if (result == 0) drop(path);
  let_go(&before);
  return result;
}

void temporary_remove(const char *path) {
  sigset_t before;
  hold(&before);
  if (unlink(path) != 0) rmdir(path);
  drop(path);
  let_go(&before);
}

void temporary_forget(const char *path) {
  sigset_t before;
  hold(&before);
  drop(path);
  let_go(&before);
}

int temporary_is_left(const char *path, int process) {
  if (process <= 0 || kill(process, 0) == 0 || errno != ESRCH) return 0;
  int descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return 0;
  int is_left = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
  close(descriptor);
  return is_left;
}
