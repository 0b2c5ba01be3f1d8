/* For the test prefix only, never shipped: Wine 8's mscms.dll aborts in WcsCreateIccProfile, which Qt calls for the
 * screen's colour profile. Each call here fails cleanly, as on a machine without profiles. */
#define FAILS(name) __declspec(dllexport) void *name(void) { return 0; }

FAILS(OpenColorProfileW)
FAILS(CloseColorProfile)
FAILS(WcsCreateIccProfile)
FAILS(GetColorProfileFromHandle)
FAILS(GetColorDirectoryW)
FAILS(WcsGetDefaultColorProfile)
FAILS(WcsGetDefaultColorProfileSize)
