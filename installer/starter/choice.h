/* Which version starts: what the starter and the installer's last step (laying.c) share. */
#include <windows.h>
#include <wchar.h>

#define NAME 32    /* of a version, with its end */
#define PATHS 32768 /* of a path: Windows' own largest */
#define TRIALS 2
#define PROGRAM L"Lligall.exe"
#ifndef BEFORE
#define BEFORE L".before" /* what a version is called while another copy of it takes its place */
#endif

typedef struct {
    char current[NAME], previous[NAME], refused[NAME];
    int trial; /* -1: not on trial */
} Choice;

extern wchar_t root[PATHS]; /* the folder of the starter */
extern wchar_t path[PATHS], other[PATHS];
extern int patience;       /* tries to rename what somebody holds, of 50 ms each */

int numbers_of(const char *version, unsigned numbers[3]);
int is_newer(const char *one, const char *than);
int is_there(const char *version);
void newest(char *into);
void beside(wchar_t *into, const wchar_t *name);
void program_of(wchar_t *into, const char *version);
int read_choice(Choice *choice);
int write_choice(const Choice *choice);
int put_in_place(const wchar_t *from, const wchar_t *to);
void give_back(const char *version);

/* Asked before everything that alters the disk. */
#ifdef STOPS
int may(void);
#else
#define may() 1
#endif
