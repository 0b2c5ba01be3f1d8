/* Which version starts, read and kept: the law of app/versions/choice.py and slots.py, for the starter and the installer's
 * last step. Nothing is allocated: everything here has a largest size. */
#include "choice.h"

wchar_t root[PATHS], path[PATHS], other[PATHS];
int patience = 20;

/* --- versions --------------------------------------------------------------------------------------------------- */

static int part_of(const char **text, unsigned *number) {
    const char *at = *text;
    unsigned found = 0;
    int digits = 0;
    if (at[0] == '0' && at[1] >= '0' && at[1] <= '9') return 0;
    while (*at >= '0' && *at <= '9' && digits < 5) { found = found * 10 + (unsigned)(*at++ - '0'); digits++; }
    *text = at;
    *number = found;
    return digits > 0;
}

int numbers_of(const char *version, unsigned numbers[3]) {
    int each;
    for (each = 0; each < 3; each++) {
        if (each && *version++ != '.') return 0;
        if (!part_of(&version, &numbers[each])) return 0;
    }
    return *version == 0;
}

int is_newer(const char *one, const char *than) {
    unsigned a[3], b[3];
    int each;
    if (!than[0]) return 1;
    if (!numbers_of(one, a) || !numbers_of(than, b)) return 0;
    for (each = 0; each < 3; each++) if (a[each] != b[each]) return a[each] > b[each];
    return 0;
}

/* --- the folder ------------------------------------------------------------------------------------------------- */

void beside(wchar_t *into, const wchar_t *name) { swprintf(into, PATHS, L"%ls\\%ls", root, name); }

void program_of(wchar_t *into, const char *version) {
    swprintf(into, PATHS, L"%ls\\versions\\%hs\\%ls", root, version, PROGRAM);
}

int is_there(const char *version) {
    DWORD what;
    if (!version[0]) return 0;
    program_of(path, version);
    what = GetFileAttributesW(path);
    return what != INVALID_FILE_ATTRIBUTES && !(what & FILE_ATTRIBUTE_DIRECTORY);
}

void newest(char *into) {
    WIN32_FIND_DATAW found;
    HANDLE search;
    into[0] = 0;
    beside(path, L"versions\\*");
    search = FindFirstFileW(path, &found);
    if (search == INVALID_HANDLE_VALUE) return;
    do {
        char name[NAME];
        unsigned ignored[3];
        int at;
        for (at = 0; at < NAME - 1 && found.cFileName[at] && found.cFileName[at] < 128; at++)
            name[at] = (char)found.cFileName[at];
        name[at] = 0;
        if (found.cFileName[at] || !numbers_of(name, ignored)) continue;
        if (is_newer(name, into) && is_there(name)) strcpy(into, name);
    } while (FindNextFileW(search, &found));
    FindClose(search);
}

/* --- the choice ------------------------------------------------------------------------------------------------- */

static int take_line(Choice *choice, const char *line, int *seen) {
    char name[NAME], value[NAME];
    unsigned ignored[3];
    int at = 0, length = 0, which;
    char *into;
    while (line[at] && line[at] != ' ' && at < NAME - 1) {
        if (!strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", line[at])) return 0;
        name[at] = line[at];
        at++;
    }
    name[at] = 0;
    if (!at || line[at] != ' ') return 0;
    for (at++; line[at]; at++) {
        if ((unsigned char)line[at] <= ' ' || length == NAME - 1) return 0;
        value[length++] = line[at];
    }
    value[length] = 0;
    if (!length) return 0;
    which = !strcmp(name, "current") ? 1 : !strcmp(name, "previous") ? 2 : !strcmp(name, "refused") ? 4
        : !strcmp(name, "trial") ? 8 : 0;
    if (!which) return 1; /* of a newer starter */
    if (*seen & which) return 0;
    *seen |= which;
    if (which == 8) {
        if (length != 1 || value[0] < '0' || value[0] > '9') return 0;
        choice->trial = value[0] - '0';
        return 1;
    }
    if (!numbers_of(value, ignored)) return 0;
    into = which == 1 ? choice->current : which == 2 ? choice->previous : choice->refused;
    strcpy(into, value);
    return 1;
}

static int parse(Choice *choice, char *text, DWORD size) {
    DWORD at, begun = 0;
    int seen = 0;
    memset(choice, 0, sizeof *choice);
    choice->trial = -1;
    if (!size || text[size - 1] != '\n') return 0;
    for (at = 0; at < size; at++) {
        if (text[at] != '\n') {
            if (!text[at] || (unsigned char)text[at] > 126) return 0;
            continue;
        }
        text[at] = 0;
        if (!take_line(choice, text + begun, &seen)) return 0;
        begun = at + 1;
    }
    return seen & 1;
}

int read_choice(Choice *choice) {
    char text[4096];
    DWORD size = 0;
    HANDLE file;
    int good;
    beside(path, L"start");
    file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, OPEN_EXISTING, 0, NULL);
    good = file != INVALID_HANDLE_VALUE && ReadFile(file, text, sizeof text, &size, NULL) && size < sizeof text
        && parse(choice, text, size);
    if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
    if (good) return 1;
    memset(choice, 0, sizeof *choice);
    choice->trial = -1;
    newest(choice->current);
    return choice->current[0] != 0;
}

static void line_into(char *text, const char *name, const char *value) {
    if (value[0]) { strcat(text, name); strcat(text, " "); strcat(text, value); strcat(text, "\n"); }
}

/* Whole or not at all; whether it was. Where it cannot be written (a full disk), what was chosen before still is. */
int write_choice(const Choice *choice) {
    char text[5 * NAME] = "", trial[2] = "";
    DWORD written = 0;
    HANDLE file;
    int whole;
    if (choice->trial >= 0) { trial[0] = (char)('0' + choice->trial); trial[1] = 0; }
    line_into(text, "current", choice->current);
    line_into(text, "previous", choice->previous);
    line_into(text, "trial", trial);
    line_into(text, "refused", choice->refused);
    beside(path, L"start");
    beside(other, L"start.starter");
    if (!may()) return 0;
    file = CreateFileW(other, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 0;
    whole = may() && WriteFile(file, text, (DWORD)strlen(text), &written, NULL) && written == strlen(text)
        && may() && FlushFileBuffers(file);
    CloseHandle(file);
    if (whole && put_in_place(other, path)) return 1;
    DeleteFileW(other);
    return 0;
}

/* Renames, over what is there; patient while a virus scanner holds one of them. */
int put_in_place(const wchar_t *from, const wchar_t *to) {
    int tries;
    if (!may()) return 0;
    for (tries = 0; tries < patience; tries++) {
        if (MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) return 1;
        Sleep(50);
    }
    return 0;
}

/* A version that another copy of itself was to replace when the power went has its name back. */
void give_back(const char *version) {
    if (!version[0] || is_there(version)) return;
    swprintf(path, PATHS, L"%ls\\versions\\%hs" BEFORE L"\\" PROGRAM, root, version);
    if (GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES) return;
    swprintf(path, PATHS, L"%ls\\versions\\%hs" BEFORE, root, version);
    swprintf(other, PATHS, L"%ls\\versions\\%hs", root, version);
    put_in_place(path, other);
}

#ifdef STOPS
/* For tests: the power goes at the step that the environment names, or the disk refuses it, or all from it on. */
int may(void) {
    static int step;
    wchar_t said[8];
    step++;
    if (GetEnvironmentVariableW(L"STOP_AT", said, 8) && _wtoi(said) == step) TerminateProcess(GetCurrentProcess(), 99);
    if (GetEnvironmentVariableW(L"FAIL_AT", said, 8) && _wtoi(said) == step) return 0;
    if (GetEnvironmentVariableW(L"FAIL_FROM", said, 8) && _wtoi(said) <= step) return 0;
    return 1;
}
#endif
