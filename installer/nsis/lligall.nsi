; The installer of one person: no administrator, everything below this account (installer.setup_program calls it).
;   /S              without a window; status 0 done, 2 Lligall was running for half a minute, 3 no room, 4 newer there
;   /LANG=1027      Catalan, 1034 Spanish, 1033 English; else the system's, else Catalan
;                   1 could not be removed: something of it is held open
; What is laid down (app.versions.slots): the starter, and versions\VERSION beside the ones that are there. It is unpacked
; under another name and takes its place step by step (starter/laying.c): whatever ends this in the middle (no space, a
; power cut) leaves one version that starts. An installation from before there was a starter becomes one.
Unicode true
Target amd64-unicode
RequestExecutionLevel user
ManifestDPIAware true
SetOverwrite on
AllowSkipFiles off
BrandingText "Lligall ${VERSION}"
Name "Lligall"
OutFile "${OUTPUT}"
; What removes the program is signed as everything else is.
!uninstfinalize '${SIGN} "%1"' = 0
InstallDir "$LOCALAPPDATA\Programs\Lligall"
Icon "${ICON}"
UninstallIcon "${ICON}"
VIProductVersion "${FOUR_NUMBERS}"
VIAddVersionKey /LANG=1027 "ProductName" "Lligall"
VIAddVersionKey /LANG=1027 "FileDescription" "Lligall"
VIAddVersionKey /LANG=1027 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1027 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1027 "LegalCopyright" "EUPL-1.2"

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "WordFunc.nsh"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lligall"
!define CLASSES "Software\Classes"

!define MUI_FINISHPAGE_RUN "$INSTDIR\Lligall.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DataStays)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Catalan"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "English"
!include "${TEXTS}"

!macro WaitUntilNotRunning un
; A program that runs cannot be opened for writing. Asks again for half a minute, then a person, if there is one.
Function ${un}WaitUntilNotRunning
  StrCpy $1 0
  again:
    StrCpy $4 "$INSTDIR\Lligall.exe"
    Call ${un}CanBeWritten
    IfErrors busy
    FindFirst $2 $3 "$INSTDIR\versions\*"
    each:
      StrCmp $3 "" free
      StrCpy $4 "$INSTDIR\versions\$3\Lligall.exe"
      Call ${un}CanBeWritten
      IfErrors held
      FindNext $2 $3
      Goto each
    held:
    FindClose $2
  busy:
    IfSilent 0 ask
    IntOp $1 $1 + 1
    IntCmp $1 60 0 0 give_up
    Sleep 500
    Goto again
  ask:
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(IsRunning)" IDRETRY again
  give_up:
    !if "${un}" == ""
      Call TakeHalfAway ; it may have been started while files were laid down
    !endif
    SetErrorLevel 2
    Quit
  free:
    FindClose $2
FunctionEnd

; Sets the error flag when the file $4 is there and runs.
Function ${un}CanBeWritten
  ClearErrors
  IfFileExists "$4" 0 free
    FileOpen $0 "$4" a
    IfErrors held ; which clears the flag
    FileClose $0
    Goto free
  held:
    SetErrors
  free:
FunctionEnd
!macroend
!insertmacro WaitUntilNotRunning ""
!insertmacro WaitUntilNotRunning "un."

Function .onInit
  ; Always this place: what is removed later is the whole folder, and it must be ours.
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Lligall"
  SetShellVarContext current
  ; What an installation from before there was a starter left half done.
  IfFileExists "$INSTDIR\Lligall.exe" whole
    IfFileExists "$INSTDIR.old\Lligall.exe" 0 whole
    RMDir /r "$INSTDIR"
    Rename "$INSTDIR.old" "$INSTDIR"
  whole:
  RMDir /r "$INSTDIR.new"
  ; What is there says which version it is: it may have brought itself up to date since it was installed.
  InitPluginsDir
  SetOutPath "$PLUGINSDIR"
  File "/oname=laying.exe" "${LAYING}"
  ExecWait '"$PLUGINSDIR\laying.exe" found "$INSTDIR" "$PLUGINSDIR\found"'
  StrCpy $0 ""
  FileOpen $1 "$PLUGINSDIR\found" r
  FileRead $1 $0
  FileClose $1
  StrCmp $0 "" older
    ${VersionCompare} "$0" "${VERSION}" $1
    IntCmp $1 1 0 older older
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NewerThere)" /SD IDOK
    SetErrorLevel 4
    Quit
  older:
FunctionEnd

Function TakeHalfAway
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\versions\${VERSION}.partial"
  Delete "$INSTDIR\Lligall.exe.new"
  Delete "$INSTDIR\Uninstall.exe.new"
  RMDir "$INSTDIR\versions"
  RMDir "$INSTDIR"
FunctionEnd

; A file could not be written and NSIS has given up by itself.
Function .onInstFailed
  Call TakeHalfAway
  SetErrorLevel 3
FunctionEnd

Section
  Call WaitUntilNotRunning
  RMDir /r "$INSTDIR\versions\${VERSION}.before"
  RMDir /r "$INSTDIR\versions\${VERSION}.partial"
  ClearErrors
  SetOutPath "$INSTDIR\versions\${VERSION}.partial"
  File /r "${PROGRAM}\*"
  File "/oname=release.json" "${RELEASE}"
  SetOutPath "$INSTDIR"
  File "/oname=Lligall.exe.new" "${STARTER}"
  WriteUninstaller "$INSTDIR\Uninstall.exe.new"
  IfErrors no_room
  Call WaitUntilNotRunning
  ClearErrors
  ExecWait '"$PLUGINSDIR\laying.exe" lay "$INSTDIR" ${VERSION}' $0
  IfErrors no_room
  IntCmp $0 0 0 no_room no_room
  ; What nothing starts any more; what is held stays, and does no harm.
  RMDir /r "$INSTDIR\versions\${VERSION}.before"
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR.old"

  CreateShortcut "$SMPROGRAMS\Lligall.lnk" "$INSTDIR\Lligall.exe"
  WriteRegStr HKCU "${CLASSES}\.lligall" "" "Lligall.Document"
  WriteRegStr HKCU "${CLASSES}\Lligall.Document" "" "$(Document)"
  WriteRegStr HKCU "${CLASSES}\Lligall.Document\DefaultIcon" "" "$INSTDIR\Lligall.exe,0"
  WriteRegStr HKCU "${CLASSES}\Lligall.Document\shell\open\command" "" '"$INSTDIR\Lligall.exe" --open "%1"'
  WriteRegStr HKCU "${CLASSES}\lligall" "" "URL:Lligall"
  WriteRegStr HKCU "${CLASSES}\lligall" "URL Protocol" ""
  WriteRegStr HKCU "${CLASSES}\lligall\DefaultIcon" "" "$INSTDIR\Lligall.exe,0"
  WriteRegStr HKCU "${CLASSES}\lligall\shell\open\command" "" '"$INSTDIR\Lligall.exe" --open "%1"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Lligall"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\Lligall.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Lligall"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${RefreshShellIcons}
  Goto done
  no_room:
    Call TakeHalfAway
    MessageBox MB_OK|MB_ICONSTOP "$(NotInstalled)" /SD IDOK
    SetErrorLevel 3
    Quit
  done:
SectionEnd

Function un.onInit
  SetShellVarContext current
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Lligall"
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "Uninstall"
  Call un.WaitUntilNotRunning
  SetOutPath "$TEMP"
  ; All versions first: as long as something of them is held, what removes them stays.
  RMDir /r "$INSTDIR\versions"
  RMDir /r "$INSTDIR\_internal"
  IfFileExists "$INSTDIR\versions\*.*" held
  IfFileExists "$INSTDIR\_internal\*.*" held
  RMDir /r "$INSTDIR.new"
  RMDir /r "$INSTDIR.old"
  RMDir /r "$INSTDIR"
  Delete "$SMPROGRAMS\Lligall.lnk"
  ; Only what is ours: another program may have taken the ending over since.
  ReadRegStr $0 HKCU "${CLASSES}\.lligall" ""
  StrCmp $0 "Lligall.Document" 0 +2
    DeleteRegKey HKCU "${CLASSES}\.lligall"
  DeleteRegKey HKCU "${CLASSES}\Lligall.Document"
  DeleteRegKey HKCU "${CLASSES}\lligall"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "Lligall"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  ${RefreshShellIcons}
  IfFileExists "$LOCALAPPDATA\Lligall\*.*" 0 +2
    MessageBox MB_OK|MB_ICONINFORMATION "$(DataStaysAt)" /SD IDOK
  Goto done
  held:
    MessageBox MB_OK|MB_ICONSTOP "$(NotRemoved)" /SD IDOK
    SetErrorLevel 1
    Quit
  done:
SectionEnd
