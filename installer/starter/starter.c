/* The starter: what the shortcut, the file association and the lligall: address start. It is never replaced by an
 * update; it reads which version starts (the file "start" beside it), counts the starts of a version on trial, and
 * starts that version's own Lligall.exe with the same arguments.
 *
 * The law is app/versions/choice.py, written once more in C because nothing of a version that may be broken can be
 * asked; a test plays both over the same folders.
 */
#include "choice.h"

#define FAILS_WITHIN 30000 /* milliseconds in which a version on trial that ends by a fault is started once more */

static wchar_t command[PATHS];

static int same(const Choice *one, const Choice *two) {
    return one->trial == two->trial && !strcmp(one->current, two->current) && !strcmp(one->previous, two->previous)
        && !strcmp(one->refused, two->refused);
}

/* What is kept before the current version is started. */
static void starting(Choice *choice) {
    char failed[NAME];
    if (choice->trial >= 0) {
        if (choice->trial < TRIALS || !choice->previous[0]) {
            choice->trial = choice->trial + 1 < TRIALS ? choice->trial + 1 : TRIALS;
        } else {
            strcpy(failed, choice->current);
            strcpy(choice->current, choice->previous);
            choice->previous[0] = 0;
            choice->trial = -1;
            strcpy(choice->refused, failed);
        }
    }
    if (!is_there(choice->current) && is_there(choice->previous)) {
        strcpy(choice->current, choice->previous);
        choice->previous[0] = 0;
        choice->trial = -1;
    }
}

/* --- starting --------------------------------------------------------------------------------------------------- */

static const wchar_t *arguments(void) {
    const wchar_t *at = GetCommandLineW();
    if (*at == L'"') { for (at++; *at && *at != L'"'; at++) { } if (*at) at++; }
    else while (*at && *at != L' ' && *at != L'\t') at++;
    while (*at == L' ' || *at == L'\t') at++;
    return at;
}

static HANDLE start(const char *version) {
    STARTUPINFOW how;
    PROCESS_INFORMATION started;
    memset(&started, 0, sizeof started);
    GetStartupInfoW(&how);
    how.lpReserved = NULL;
    how.cbReserved2 = 0;
    how.lpReserved2 = NULL;
    program_of(path, version);
    if (swprintf(command, PATHS, L"\"%ls\" %ls", path, arguments()) < 0) return NULL;
    if (!CreateProcessW(path, command, NULL, NULL, TRUE, 0, NULL, NULL, &how, &started)) return NULL;
    AllowSetForegroundWindow(started.dwProcessId);
    CloseHandle(started.hThread);
    return started.hProcess;
}

static int cannot_start(int said) {
    const wchar_t *words;
    switch (PRIMARYLANGID(GetUserDefaultUILanguage())) {
    case LANG_CATALAN:
        words = L"El Lligall no es pot obrir: falten fitxers del programa.\n\nLes vostres dades s\x00F3n senceres. "
                L"Torneu a instal\x00B7lar el programa o aviseu el servei inform\x00E0tic.";
        break;
    case LANG_SPANISH:
        words = L"Lligall no se puede abrir: faltan ficheros del programa.\n\nSus datos est\x00E1n enteros. "
                L"Vuelva a instalar el programa o avise al servicio inform\x00E1tico.";
        break;
    default:
        words = L"Lligall cannot be opened: files of the program are missing.\n\nYour data are whole. "
                L"Install the program again, or tell your IT service.";
    }
    if (!said) MessageBoxW(NULL, words, L"Lligall", MB_ICONERROR | MB_OK | MB_SETFOREGROUND);
    return 3;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR line, int show) {
    int for_a_command = !wcsncmp(arguments(), L"--", 2); /* somebody waits for its exit status, and reads no box */
    HANDLE trial = NULL, program = NULL;
    Choice choice, then, kept;
    int unkept = 0;
    DWORD ended = 0;
    wchar_t *end;
    (void)instance; (void)before; (void)line; (void)show;
    if (!GetModuleFileNameW(NULL, root, PATHS)) return cannot_start(for_a_command);
    end = wcsrchr(root, L'\\');
    if (end) *end = 0;
    for (;;) {
        if (!read_choice(&choice)) return cannot_start(for_a_command);
        give_back(choice.current);
        if (unkept && same(&choice, &kept)) choice = then; /* on a full disk too, a start is a start */
        else kept = choice;
        if (program && choice.trial < 0) return (int)ended; /* it had confirmed itself, and ended by a fault after that */
        if (program) CloseHandle(program);
        if (choice.trial >= 0 && trial == NULL && !for_a_command) {
            trial = CreateMutexW(NULL, FALSE, L"Local\\Lligall.trial");
            if (GetLastError() == ERROR_ALREADY_EXISTS) { /* another starter watches: this start counts for nothing */
                CloseHandle(trial);
                trial = INVALID_HANDLE_VALUE;
            }
        }
        then = choice;
        if (for_a_command || trial == INVALID_HANDLE_VALUE) {
            program = start(then.current);
            break;
        }
        starting(&then);
        unkept = !same(&then, &choice) && !write_choice(&then);
        program = start(then.current);
        if (then.trial < 0) break;
        if (program && WaitForSingleObject(program, FAILS_WITHIN) == WAIT_TIMEOUT) break;
        if (program && GetExitCodeProcess(program, &ended) && ended == 0) break;
        if (!then.previous[0] && then.trial >= TRIALS) return cannot_start(0);
    }
    if (for_a_command && program) {
        WaitForSingleObject(program, INFINITE);
        GetExitCodeProcess(program, &ended);
        return (int)ended;
    }
    return program ? 0 : cannot_start(for_a_command);
}
