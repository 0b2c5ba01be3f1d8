/* For the test prefix only, never shipped: Wine 8 has no icuuc.dll, which Windows 10 and 11 do. Qt asks it for
 * converters of legacy encodings; each call here fails as ICU says that it may, and Qt goes on without them. */
#define DOES_NOTHING(name) __declspec(dllexport) void *name(void) { return 0; }

__declspec(dllexport) void *ucnv_open(const char *converter, int *error)
{
    (void) converter;
    if (error)
        *error = 4; /* U_FILE_ACCESS_ERROR: no such converter */
    return 0;
}

DOES_NOTHING(ucnv_close)
DOES_NOTHING(ucnv_compareNames)
DOES_NOTHING(ucnv_countAliases)
DOES_NOTHING(ucnv_countAvailable)
DOES_NOTHING(ucnv_countStandards)
DOES_NOTHING(ucnv_fromUChars)
DOES_NOTHING(ucnv_fromUnicode)
DOES_NOTHING(ucnv_getAlias)
DOES_NOTHING(ucnv_getAvailableName)
DOES_NOTHING(ucnv_getDefaultName)
DOES_NOTHING(ucnv_getInvalidChars)
DOES_NOTHING(ucnv_getMaxCharSize)
DOES_NOTHING(ucnv_getName)
DOES_NOTHING(ucnv_getStandard)
DOES_NOTHING(ucnv_getStandardName)
DOES_NOTHING(ucnv_reset)
DOES_NOTHING(ucnv_setFromUCallBack)
DOES_NOTHING(ucnv_setSubstString)
DOES_NOTHING(ucnv_setToUCallBack)
DOES_NOTHING(ucnv_toUChars)
DOES_NOTHING(ucnv_toUnicode)
