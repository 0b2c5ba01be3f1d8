/* For the test prefix only, never shipped: Wine 8 has no bcryptprimitives.dll, from which Rust's standard library
 * takes its random numbers. They come from Wine's own source of them, which is the machine's. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG size); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T size)
{
    while (size > 0) {
        ULONG part = size > 65536 ? 65536 : (ULONG) size;
        if (!SystemFunction036(buffer, part))
            ExitProcess(99); /* as on Windows: it never fails, and nobody asks */
        buffer += part;
        size -= part;
    }
    return TRUE;
}
