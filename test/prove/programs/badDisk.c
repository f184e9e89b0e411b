/*
 * A disk that fails, for LD_PRELOAD: after HOMEWARD_DISK_AFTER writes to files of a register, or for as long as there is a
 * file HOMEWARD_DISK_WHILE, what HOMEWARD_DISK names goes wrong: "full" (ENOSPC), "short" (half is written, then ENOSPC), "fsync" and "write" (EIO),
 * "readonly" (EROFS, as where the system has mounted a failing disk anew). HOMEWARD_DISK_OF narrows it to files whose path
 * holds that.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static long seen = 0;

static int of_register(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  const char *of = getenv("HOMEWARD_DISK_OF");
  return strstr(path, of == NULL ? ".homeward" : of) != NULL;
}

static int fails(int fd, const char *how) {
  const char *wanted = getenv("HOMEWARD_DISK");
  const char *after = getenv("HOMEWARD_DISK_AFTER");
  const char *during = getenv("HOMEWARD_DISK_WHILE");
  if (wanted == NULL || strcmp(wanted, how) != 0 || !of_register(fd)) return 0;
  if (during != NULL) return access(during, F_OK) == 0;
  return after != NULL && seen > atol(after);
}

typedef ssize_t (*pwrite_call)(int, const void *, size_t, off64_t);

static ssize_t written(pwrite_call real, int fd, const void *from, size_t size, off64_t at) {
  if (of_register(fd)) seen += 1;
  if (fails(fd, "write")) { errno = EIO; return -1; }
  if (fails(fd, "readonly")) { errno = EROFS; return -1; }
  if (fails(fd, "full")) { errno = ENOSPC; return -1; }
  if (fails(fd, "short")) {
    if (size < 2) { errno = ENOSPC; return -1; }
    return real(fd, from, size / 2, at);
  }
  return real(fd, from, size, at);
}

ssize_t pwrite64(int fd, const void *from, size_t size, off64_t at) {
  return written((pwrite_call)dlsym(RTLD_NEXT, "pwrite64"), fd, from, size, at);
}

ssize_t pwrite(int fd, const void *from, size_t size, off_t at) {
  return written((pwrite_call)dlsym(RTLD_NEXT, "pwrite"), fd, from, size, at);
}

int fsync(int fd) {
  if (fails(fd, "fsync")) { errno = EIO; return -1; }
  return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd);
}

int fdatasync(int fd) {
  if (fails(fd, "fsync")) { errno = EIO; return -1; }
  return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd);
}
