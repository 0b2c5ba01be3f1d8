; What the installer says beside NSIS's own sentences, in the three languages of the roll-out.
!define CA ${LANG_CATALAN}
!define ES ${LANG_SPANISH}
!define EN ${LANG_ENGLISH}

LangString Document ${CA} "Document del Lligall"
LangString Document ${ES} "Documento de Lligall"
LangString Document ${EN} "Lligall document"

LangString IsRunning ${CA} "El Lligall és obert. Tanqueu-lo i premeu Reintenta: el que heu desat no es perd."
LangString IsRunning ${ES} "Lligall está abierto. Ciérrelo y pulse Reintentar: lo que ha guardado no se pierde."
LangString IsRunning ${EN} "Lligall is open. Close it and press Retry: what you have saved is not lost."

LangString NewerThere ${CA} "En aquest ordinador hi ha una versió més nova del Lligall ($0). No s'ha canviat res."
LangString NewerThere ${ES} "En este equipo hay una versión más reciente de Lligall ($0). No se ha cambiado nada."
LangString NewerThere ${EN} "A newer version of Lligall ($0) is on this computer. Nothing was changed."

LangString NotInstalled ${CA} "El Lligall no s'ha pogut instal·lar: potser no hi ha prou espai al disc, o un altre programa té obert un dels seus fitxers. La versió que hi havia segueix al seu lloc, i les vostres dades també."
LangString NotInstalled ${ES} "Lligall no se ha podido instalar: quizá no hay espacio suficiente en el disco, o bien otro programa tiene abierto uno de sus archivos. La versión que había sigue en su sitio, y sus datos también."
LangString NotInstalled ${EN} "Lligall could not be installed: the disk may be full, or another program holds one of its files open. The version that was there is still in its place, and so is your data."

LangString DataStays ${CA} "Se suprimirà el programa. Les dades (els expedients d'aquest ordinador) es conserven: si torneu a instal·lar el Lligall, les hi trobareu."
LangString DataStays ${ES} "Se eliminará el programa. Los datos (los expedientes de este equipo) se conservan: si vuelve a instalar Lligall, los encontrará."
LangString DataStays ${EN} "The program will be removed. The data (the case files on this computer) stays: install Lligall again and it is there."

LangString DataStaysAt ${CA} "El programa s'ha suprimit. Les dades es conserven, xifrades, a $LOCALAPPDATA\Lligall."
LangString DataStaysAt ${ES} "El programa se ha eliminado. Los datos se conservan, cifrados, en $LOCALAPPDATA\Lligall."
LangString DataStaysAt ${EN} "The program has been removed. The data stays, encrypted, in $LOCALAPPDATA\Lligall."

LangString NotRemoved ${CA} "El Lligall no s'ha pogut suprimir del tot: un altre programa té obert un dels seus fitxers. Torneu-ho a provar d'aquí a una estona, o després de reiniciar l'ordinador. Les dades es conserven."
LangString NotRemoved ${ES} "Lligall no se ha podido eliminar del todo: otro programa tiene abierto uno de sus archivos. Vuelva a intentarlo dentro de un rato, o después de reiniciar el equipo. Los datos se conservan."
LangString NotRemoved ${EN} "Lligall could not be removed entirely: another program holds one of its files open. Try again in a while, or after restarting the computer. The data stays."
