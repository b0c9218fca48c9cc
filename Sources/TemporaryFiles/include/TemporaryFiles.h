// Files and folders that stand beside their places while they are written.
//
// What is made here is gone when a signal ends the program (INT, TERM, HUP, QUIT, PIPE); what a killed program left is
// recognised by its name and cleared by the next one that writes to the same place. In C, as what a signal handler may
// do is written down for C alone: it only calls unlink, rmdir, sigaction and raise.

#ifndef TEMPORARY_FILES_H
#define TEMPORARY_FILES_H

/// Makes a file, like mkstemp; the descriptor that it is open on and locked with, or -1 with errno.
int temporary_file_make(char *pattern);

/// Makes a folder, like mkdtemp; 0, or -1 with errno.
int temporary_folder_make(char *pattern);

/// Says of a file that is to stand in a temporary folder that it goes with it.
void temporary_file_expect(const char *path);

/// Gives a file or folder its place, like rename, and forgets it; 0, or -1 with errno, and then it is still temporary.
int temporary_move(const char *path, const char *place);

/// Removes a file or an empty folder, and forgets it.
void temporary_remove(const char *path);

/// Forgets a file that stays where it is.
void temporary_forget(const char *path);

/// Whether a file is left by a program that is no more: no process of that number runs, and nobody holds its lock.
int temporary_is_left(const char *path, int process);

#endif
