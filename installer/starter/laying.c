/* The installer's last step: what was unpacked gets its place in an order in which the power may go at any moment and
 * one version starts (nsis/lligall.nsi calls it; installed nowhere).
 *
 *   laying found ROOT FILE       which version starts there now, or an earlier installation's, into FILE; "" for none
 *   laying lay ROOT VERSION      ROOT\versions\VERSION.partial and the new files beside it take their names
 *
 * Status 0; 1 when it could not be done, and then what was there before still is.
 */
#include "choice.h"
#include <stdio.h>

static wchar_t walked[PATHS];

static int flush(const wchar_t *file) {
    HANDLE opened;
    int done;
    if (!may()) return 0;
    opened = CreateFileW(file, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, NULL);
    if (opened == INVALID_HANDLE_VALUE) return 0;
    done = FlushFileBuffers(opened);
    CloseHandle(opened);
    return done;
}

/* Every file below `walked`: a name must not outlive its bytes in a power cut. */
static int flush_all(void) {
    size_t length = wcslen(walked);
    WIN32_FIND_DATAW found;
    HANDLE search;
    int good = 1;
    if (length + 4 > PATHS) return 0;
    wcscpy(walked + length, L"\\*");
    search = FindFirstFileW(walked, &found);
    if (search == INVALID_HANDLE_VALUE) return 0;
    do {
        if (!wcscmp(found.cFileName, L".") || !wcscmp(found.cFileName, L"..")) continue;
        if (length + wcslen(found.cFileName) + 2 > PATHS) good = 0;
        else {
            walked[length] = L'\\';
            wcscpy(walked + length + 1, found.cFileName);
            good = found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY ? flush_all() : flush(walked);
        }
    } while (good && FindNextFileW(search, &found));
    FindClose(search);
    walked[length] = 0;
    return good;
}

/* The whole program in one folder, as it was installed before there was a starter: its version, by its resource. */
static void plain(char *into) {
    static char resource[16384];
    VS_FIXEDFILEINFO *said;
    UINT size;
    into[0] = 0;
    beside(path, L"_internal");
    if (GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES) return;
    beside(path, PROGRAM);
    if (GetFileVersionInfoW(path, 0, sizeof resource, resource)
        && VerQueryValueW(resource, L"\\", (void **)&said, &size) && size >= sizeof *said)
        snprintf(into, NAME, "%u.%u.%u", (unsigned)HIWORD(said->dwProductVersionMS),
                 (unsigned)LOWORD(said->dwProductVersionMS), (unsigned)HIWORD(said->dwProductVersionLS));
}

static void give_all_back(void) {
    WIN32_FIND_DATAW found;
    HANDLE search;
    beside(walked, L"versions\\*" BEFORE);
    search = FindFirstFileW(walked, &found);
    if (search == INVALID_HANDLE_VALUE) return;
    do {
        char name[NAME];
        size_t length = wcslen(found.cFileName) - wcslen(BEFORE), at;
        if (length >= NAME) continue;
        for (at = 0; at < length; at++) name[at] = (char)found.cFileName[at];
        name[length] = 0;
        give_back(name);
    } while (FindNextFileW(search, &found));
    FindClose(search);
}

static int found(const wchar_t *file) {
    char version[NAME] = "", other_one[NAME];
    Choice choice;
    FILE *said;
    give_all_back();
    if (read_choice(&choice) && is_there(choice.current)) strcpy(version, choice.current);
    else newest(version);
    plain(other_one);
    if (other_one[0] && is_newer(other_one, version)) strcpy(version, other_one);
    said = _wfopen(file, L"wb");
    if (!said) return 1;
    return fputs(version, said) < 0 || fclose(said);
}

static int new_one(const wchar_t *name) {
    beside(path, name);
    swprintf(other, PATHS, L"%ls.new", path);
    return put_in_place(other, path);
}

static int lay(const char *version) {
    Choice before, choice;
    int was_there, first = 1;
    give_all_back();
    memset(&choice, 0, sizeof choice);
    choice.trial = -1;
    strcpy(choice.current, version);
    if (read_choice(&before)) {
        beside(path, L"start");
        first = GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES;
        const char *back = strcmp(before.current, version) ? before.current : before.previous;
        if (strcmp(back, version) && is_there(back)) strcpy(choice.previous, back);
        if (strcmp(before.refused, version)) strcpy(choice.refused, before.refused);
    }
    beside(walked, L"Lligall.exe.new");
    if (!flush(walked)) return 1;
    beside(walked, L"Uninstall.exe.new");
    if (!flush(walked)) return 1;
    swprintf(walked, PATHS, L"%ls\\versions\\%hs.partial", root, version);
    if (!flush_all()) return 1;
    swprintf(path, PATHS, L"%ls\\versions\\%hs", root, version);
    was_there = GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
    swprintf(other, PATHS, L"%ls\\versions\\%hs" BEFORE, root, version);
    if (was_there && !put_in_place(path, other)) return 1;
    if (!put_in_place(walked, path)) {
        if (was_there) MoveFileExW(other, path, MOVEFILE_WRITE_THROUGH);
        return 1;
    }
    /* An older program that has no starter starts until its own file is replaced; an older starter, until the choice is. */
    if (first && !write_choice(&choice)) return 1;
    if (!new_one(PROGRAM) || !new_one(L"Uninstall.exe")) return 1;
    return first || write_choice(&choice) ? 0 : 1;
}

int wmain(int count, wchar_t **words) {
    char version[NAME];
    unsigned ignored[3];
    if (count != 4 || wcslen(words[2]) + 200 > PATHS) return 2;
    wcscpy(root, words[2]);
    patience = 200;
    if (!wcscmp(words[1], L"found")) return found(words[3]);
    if (wcscmp(words[1], L"lay") || wcslen(words[3]) >= NAME) return 2;
    snprintf(version, NAME, "%ls", words[3]);
    return numbers_of(version, ignored) ? lay(version) : 2;
}
