<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>opening of the case file</source>
        <translation>apertura del expediente</translation>
    </message>
    <message>
        <source>change of title</source>
        <translation>cambio de título</translation>
    </message>
    <message>
        <source>change of stage</source>
        <translation>cambio de estado</translation>
    </message>
    <message>
        <source>change of procedure</source>
        <translation>cambio de procedimiento</translation>
    </message>
    <message>
        <source>change of records series</source>
        <translation>cambio de serie documental</translation>
    </message>
    <message>
        <source>change of responsible person</source>
        <translation>cambio de responsable</translation>
    </message>
    <message>
        <source>change of priority</source>
        <translation>cambio de prioridad</translation>
    </message>
    <message>
        <source>change of due date</source>
        <translation>cambio de vencimiento</translation>
    </message>
    <message>
        <source>due date computed again</source>
        <translation>vencimiento calculado de nuevo</translation>
    </message>
    <message>
        <source>change of the effect of silence</source>
        <translation>cambio del sentido del silencio</translation>
    </message>
    <message>
        <source>change of the place of the papers</source>
        <translation>cambio del lugar de los papeles</translation>
    </message>
    <message>
        <source>change of remarks</source>
        <translation>cambio de observaciones</translation>
    </message>
    <message>
        <source>change of the opening date</source>
        <translation>cambio de la fecha de apertura</translation>
    </message>
    <message>
        <source>change of initiation</source>
        <translation>cambio de la forma de inicio</translation>
    </message>
    <message>
        <source>change of former number</source>
        <translation>cambio del número antiguo</translation>
    </message>
    <message>
        <source>closing of the case file</source>
        <translation>cierre del expediente</translation>
    </message>
    <message>
        <source>reopening of the case file</source>
        <translation>reapertura del expediente</translation>
    </message>
    <message>
        <source>voiding of the case file</source>
        <translation>anulación del expediente</translation>
    </message>
    <message>
        <source>new step</source>
        <translation>trámite nuevo</translation>
    </message>
    <message>
        <source>change of a step&apos;s title</source>
        <translation>cambio de título de un trámite</translation>
    </message>
    <message>
        <source>progress of a step</source>
        <translation>avance de un trámite</translation>
    </message>
    <message>
        <source>change of the order of steps</source>
        <translation>cambio de orden de los trámites</translation>
    </message>
    <message>
        <source>waiting period of a step</source>
        <translation>plazo de espera de un trámite</translation>
    </message>
    <message>
        <source>remarks of a step</source>
        <translation>observaciones de un trámite</translation>
    </message>
    <message>
        <source>removal of a step</source>
        <translation>eliminación de un trámite</translation>
    </message>
    <message>
        <source>new task</source>
        <translation>tarea nueva</translation>
    </message>
    <message>
        <source>change of a task&apos;s text</source>
        <translation>cambio del texto de una tarea</translation>
    </message>
    <message>
        <source>task done</source>
        <translation>tarea hecha</translation>
    </message>
    <message>
        <source>task reopened</source>
        <translation>tarea retomada</translation>
    </message>
    <message>
        <source>change of a task&apos;s due date</source>
        <translation>cambio de la fecha de una tarea</translation>
    </message>
    <message>
        <source>change of a task&apos;s responsible person</source>
        <translation>cambio de responsable de una tarea</translation>
    </message>
    <message>
        <source>change of a task&apos;s priority</source>
        <translation>cambio de prioridad de una tarea</translation>
    </message>
    <message>
        <source>remarks of a task</source>
        <translation>observaciones de una tarea</translation>
    </message>
    <message>
        <source>removal of a task</source>
        <translation>eliminación de una tarea</translation>
    </message>
    <message>
        <source>new note</source>
        <translation>nota nueva</translation>
    </message>
    <message>
        <source>change of a note</source>
        <translation>cambio de una nota</translation>
    </message>
    <message>
        <source>removal of a note</source>
        <translation>eliminación de una nota</translation>
    </message>
    <message>
        <source>new file</source>
        <translation>archivo nuevo</translation>
    </message>
    <message>
        <source>change of a file&apos;s name</source>
        <translation>cambio de nombre de un archivo</translation>
    </message>
    <message>
        <source>removal of a file</source>
        <translation>retirada de un archivo</translation>
    </message>
    <message>
        <source>new keyword</source>
        <translation>palabra clave nueva</translation>
    </message>
    <message>
        <source>change of a keyword</source>
        <translation>cambio de una palabra clave</translation>
    </message>
    <message>
        <source>change of a keyword&apos;s colour</source>
        <translation>cambio de color de una palabra clave</translation>
    </message>
    <message>
        <source>removal of a keyword</source>
        <translation>eliminación de una palabra clave</translation>
    </message>
    <message>
        <source>keyword added to the case file</source>
        <translation>palabra clave añadida al expediente</translation>
    </message>
    <message>
        <source>keyword taken from the case file</source>
        <translation>palabra clave quitada del expediente</translation>
    </message>
    <message>
        <source>relation with another case file</source>
        <translation>relación con otro expediente</translation>
    </message>
    <message>
        <source>end of a relation with another case file</source>
        <translation>fin de la relación con otro expediente</translation>
    </message>
    <message>
        <source>councillor named as reader</source>
        <translation>lectura dada a un concejal o concejala</translation>
    </message>
    <message>
        <source>councillor no longer a reader</source>
        <translation>lectura retirada a un concejal o concejala</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>persona nueva</translation>
    </message>
    <message>
        <source>change of a person&apos;s name</source>
        <translation>cambio de nombre de una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s NIF</source>
        <translation>cambio de NIF de una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s address</source>
        <translation>cambio de dirección de una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s e-mail</source>
        <translation>cambio de correo de una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s telephone</source>
        <translation>cambio de teléfono de una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s channel</source>
        <translation>cambio de canal de una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s language</source>
        <translation>cambio de lengua de una persona</translation>
    </message>
    <message>
        <source>remarks of a person</source>
        <translation>observaciones de una persona</translation>
    </message>
    <message>
        <source>interested party added to the case file</source>
        <translation>interesado añadido al expediente</translation>
    </message>
    <message>
        <source>change of role in the case file</source>
        <translation>cambio de papel en el expediente</translation>
    </message>
    <message>
        <source>interested party taken from the case file</source>
        <translation>interesado quitado del expediente</translation>
    </message>
    <message>
        <source>merging of duplicates</source>
        <translation>fusión de duplicados</translation>
    </message>
    <message>
        <source>separation of merged persons</source>
        <translation>separación de personas fusionadas</translation>
    </message>
    <message>
        <source>removal of a person</source>
        <translation>eliminación de una persona</translation>
    </message>
    <message>
        <source>decision between two versions</source>
        <translation>decisión entre dos versiones</translation>
    </message>
    <message>
        <source>change done again from an older copy</source>
        <translation>cambio hecho de nuevo desde una copia antigua</translation>
    </message>
    <message>
        <source>restore of the central server</source>
        <translation>restauración del servidor central</translation>
    </message>
    <message>
        <source>change lost with the central server</source>
        <translation>cambio perdido con el servidor central</translation>
    </message>
    <message>
        <source>desktop retired by its person</source>
        <translation>ordenador retirado por quien trabajaba en él</translation>
    </message>
    <message>
        <source>another copy of a desktop&apos;s data</source>
        <translation>otra copia de los datos de un ordenador</translation>
    </message>
    <message>
        <source>new attempt at a change not accepted</source>
        <translation>nuevo intento de un cambio no aceptado</translation>
    </message>
    <message>
        <source>request to number from a computer</source>
        <translation>petición de numerar desde un ordenador</translation>
    </message>
    <message>
        <source>numbering given back to the server</source>
        <translation>numeración devuelta al servidor</translation>
    </message>
    <message>
        <source>numbering taken from a computer</source>
        <translation>numeración retirada a un ordenador</translation>
    </message>
    <message>
        <source>numbering of what waited</source>
        <translation>numeración de lo que esperaba</translation>
    </message>
    <message>
        <source>numbers reported by a computer</source>
        <translation>números comunicados por un ordenador</translation>
    </message>
    <message>
        <source>end of numbering with the end of a role</source>
        <translation>fin de la numeración al terminar un rol</translation>
    </message>
    <message>
        <source>proposal to destroy a case file&apos;s contents</source>
        <translation>propuesta de eliminar el contenido de un expediente</translation>
    </message>
    <message>
        <source>decision about destroying a case file&apos;s contents</source>
        <translation>decisión sobre la eliminación del contenido de un expediente</translation>
    </message>
    <message>
        <source>destruction of a case file&apos;s contents</source>
        <translation>eliminación del contenido de un expediente</translation>
    </message>
    <message>
        <source>undoing</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>redoing</source>
        <translation>rehecho</translation>
    </message>
    <message>
        <source>%1 opened</source>
        <translation>%1 abierto</translation>
    </message>
    <message>
        <source>title of %1</source>
        <translation>título del %1</translation>
    </message>
    <message>
        <source>stage of %1</source>
        <translation>estado del %1</translation>
    </message>
    <message>
        <source>procedure of %1</source>
        <translation>procedimiento del %1</translation>
    </message>
    <message>
        <source>records series of %1</source>
        <translation>serie documental del %1</translation>
    </message>
    <message>
        <source>responsible person of %1</source>
        <translation>responsable del %1</translation>
    </message>
    <message>
        <source>priority of %1</source>
        <translation>prioridad del %1</translation>
    </message>
    <message>
        <source>due date of %1</source>
        <translation>vencimiento del %1</translation>
    </message>
    <message>
        <source>effect of silence of %1</source>
        <translation>sentido del silencio del %1</translation>
    </message>
    <message>
        <source>place of the papers of %1</source>
        <translation>lugar de los papeles del %1</translation>
    </message>
    <message>
        <source>remarks of %1</source>
        <translation>observaciones del %1</translation>
    </message>
    <message>
        <source>opening date of %1</source>
        <translation>fecha de apertura del %1</translation>
    </message>
    <message>
        <source>initiation of %1</source>
        <translation>forma de inicio del %1</translation>
    </message>
    <message>
        <source>former number of %1</source>
        <translation>número antiguo del %1</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 cerrado</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1 reabierto</translation>
    </message>
    <message>
        <source>%1 voided</source>
        <translation>%1 anulado</translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation>deshecho: %1</translation>
    </message>
    <message>
        <source>new signing key of the central server</source>
        <translation>nueva clave de firma del servidor central</translation>
    </message>
</context>
<context>
    <name>AddPartyDialog</name>
    <message>
        <source>Add an interested party</source>
        <translation>Añadir un interesado</translation>
    </message>
    <message>
        <source>Add to the file</source>
        <translation>Añadir al expediente</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Write who it is: a name or a NIF, and choose from the list.</source>
        <translation>Escriba quién es: un nombre o un NIF, y elíjalo de la lista.</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Number from this computer · {series}</source>
        <translation>Numerar desde este ordenador · {series}</translation>
    </message>
    <message>
        <source>Number from this computer</source>
        <translation>Numerar desde este ordenador</translation>
    </message>
    <message>
        <source>From then on the numbers given on this computer are official at once, also without a connection.</source>
        <translation>A partir de entonces, los números que se dan en este ordenador son oficiales al momento, también sin conexión.</translation>
    </message>
    <message>
        <source>On every other computer they are provisional until this one has heard of them.</source>
        <translation>En cualquier otro ordenador son provisionales hasta que este tiene noticia de ellos.</translation>
    </message>
    <message>
        <source>Last number on paper (0 when there is none)</source>
        <translation>Último número en papel (0 si no hay ninguno)</translation>
    </message>
    <message>
        <source>The note of the numbers given here was lost. Look at the last paper: numbers up to it will not be given again.</source>
        <translation>Se ha perdido la anotación de los números dados aquí. Mire el último papel: los números hasta ese no se volverán a dar.</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Where to keep the backup: a disk that is not in this computer</source>
        <translation>Dónde quiere guardar la copia: un disco que no esté dentro de este ordenador</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Haciendo una copia de seguridad…</translation>
    </message>
    <message>
        <source>The backup: the folder named “Lligall” with the date</source>
        <translation>La copia de seguridad: la carpeta que se llama «Lligall» con la fecha</translation>
    </message>
    <message>
        <source>The recovery key printed for this office:</source>
        <translation>La clave de recuperación impresa de este ordenador:</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Backup made in {folder}. It opens with the printed recovery key.</source>
        <translation>Copia de seguridad hecha en {folder}. Se abre con la clave de recuperación impresa.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>&lt;b&gt;Practice.&lt;/b&gt; The people and case files here are invented and nothing leaves this computer. &lt;a href=&quot;entity.add&quot;&gt;Enrol a real municipality&lt;/a&gt;</source>
        <translation>&lt;b&gt;Prácticas.&lt;/b&gt; Las personas y los expedientes son inventados y nada sale de este ordenador. &lt;a href=&quot;entity.add&quot;&gt;Dar de alta un municipio de verdad&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Synchronise again</source>
        <translation>Volver a sincronizar</translation>
    </message>
</context>
<context>
    <name>BoundUnit</name>
    <message>
        <source>emptied meanwhile</source>
        <translation>mientras tanto se ha vaciado</translation>
    </message>
    <message>
        <source>changed meanwhile: {value}</source>
        <translation>mientras tanto ha cambiado: {value}</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Changing the case files…</source>
        <translation>Cambiando los expedientes…</translation>
    </message>
    <message numerus="yes">
        <source>%n case files changed</source>
        <translation>
            <numerusform>1 expediente cambiado</numerusform>
            <numerusform>%n expedientes cambiados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were so already</source>
        <translation>
            <numerusform>1 ya lo estaba</numerusform>
            <numerusform>%n ya lo estaban</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are: something in them is still open</source>
        <translation>
            <numerusform>1 queda igual: aún tiene cosas abiertas</numerusform>
            <numerusform>%n quedan igual: aún tienen cosas abiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are: they cannot be changed</source>
        <translation>
            <numerusform>1 queda igual: no se puede cambiar</numerusform>
            <numerusform>%n quedan igual: no se pueden cambiar</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped where you said</source>
        <translation>parado donde ha dicho</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Deshaciendo…</translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n case files</source>
        <translation>
            <numerusform>Deshecho en 1 expediente</numerusform>
            <numerusform>Deshecho en %n expedientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand them over</source>
        <translation>Encargarlos</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Palabra clave</translation>
    </message>
    <message>
        <source>Add the keyword</source>
        <translation>Añadir la palabra clave</translation>
    </message>
    <message>
        <source>Set the stage</source>
        <translation>Cambiar el estado</translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motivo (queda constancia)</translation>
    </message>
    <message>
        <source>Close those that can be</source>
        <translation>Cerrar los que se pueda</translation>
    </message>
    <message>
        <source>Those with open steps, tasks or two versions stay open. What is closed can be reopened.</source>
        <translation>Los que tienen trámites o tareas pendientes o dos versiones quedan abiertos. Lo que se cierra se puede reabrir.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Elija uno.</translation>
    </message>
    <message>
        <source>Write something here.</source>
        <translation>Escriba algo aquí.</translation>
    </message>
</context>
<context>
    <name>CameCard</name>
    <message>
        <source>What came last</source>
        <translation>Lo que ha llegado</translation>
    </message>
    <message>
        <source>Nothing has come from other people yet.</source>
        <translation>Todavía no ha llegado nada de otras personas.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message>
        <source>contents destroyed</source>
        <translation>contenido eliminado</translation>
    </message>
</context>
<context>
    <name>CaseFileColumns</name>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} y 1 más</numerusform>
            <numerusform>{name} y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>1 tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>First interested party</source>
        <translation>Primer interesado</translation>
    </message>
    <message>
        <source>Interested parties</source>
        <translation>Interesados</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Tareas pendientes</translation>
    </message>
</context>
<context>
    <name>CaseFileHead</name>
    <message>
        <source>Case files</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>More that can be done with this case file</source>
        <translation>Más cosas que se pueden hacer con este expediente</translation>
    </message>
    <message>
        <source>provisionally {number}</source>
        <translation>provisionalmente {number}</translation>
    </message>
    <message>
        <source>papers may say {number}</source>
        <translation>en papel puede decir {number}</translation>
    </message>
    <message>
        <source>formerly {number}</source>
        <translation>antes {number}</translation>
    </message>
    <message>
        <source>opened on {day}</source>
        <translation>abierto el {day}</translation>
    </message>
    <message>
        <source>responsible: {name}</source>
        <translation>responsable: {name}</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Reabrir…</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Hecho: {step}</translation>
    </message>
    <message>
        <source>Close the case file…</source>
        <translation>Cerrar el expediente…</translation>
    </message>
    <message>
        <source>&lt;b&gt;Two versions&lt;/b&gt; of: {fields}. Nothing is lost; somebody has to decide.</source>
        <translation>&lt;b&gt;Dos versiones&lt;/b&gt; de: {fields}. No se ha perdido nada; alguien tiene que decidir.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
</context>
<context>
    <name>CaseFileListing</name>
    <message>
        <source>Case files</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Expediente nuevo</translation>
    </message>
    <message>
        <source>Filter by title, number, person, NIF…</source>
        <translation>Filtrar por título, número, persona, NIF…</translation>
    </message>
    <message>
        <source>No case files yet</source>
        <translation>Todavía no hay expedientes</translation>
    </message>
    <message>
        <source>Open the first one: a title is enough. Everything else can be added while you work.</source>
        <translation>Abra el primero: basta con un título. El resto se puede añadir trabajando.</translation>
    </message>
    <message>
        <source>Those you may read will appear here.</source>
        <translation>Aquí saldrán los que puede leer.</translation>
    </message>
    <message>
        <source>No case file matches</source>
        <translation>Ningún expediente coincide</translation>
    </message>
    <message>
        <source>Look with fewer words or filters.</source>
        <translation>Pruebe con menos palabras o filtros.</translation>
    </message>
    <message>
        <source>Show all open ones</source>
        <translation>Mostrar todos los abiertos</translation>
    </message>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nombre del filtro</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Encargar…</translation>
    </message>
    <message>
        <source>Add a keyword…</source>
        <translation>Añadir una palabra clave…</translation>
    </message>
    <message>
        <source>Set the stage…</source>
        <translation>Cambiar el estado…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Cerrar…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Export these…</source>
        <translation>&amp;Exportar estos…</translation>
    </message>
    <message>
        <source>case-files</source>
        <comment>part of a file name</comment>
        <translation>expedientes</translation>
    </message>
</context>
<context>
    <name>CaseFileScreen</name>
    <message>
        <source>Steps and details</source>
        <translation>Trámites y datos</translation>
    </message>
    <message>
        <source>People, tasks, files, notes, history</source>
        <translation>Personas, tareas, archivos, notas, historial</translation>
    </message>
    <message>
        <source>Closed on {day}: it is read-only. To change anything, reopen it.</source>
        <translation>Cerrado el {day}: solo se puede leer. Para cambiar algo, reábralo.</translation>
    </message>
    <message>
        <source>Voided on {day}: it is read-only, its number stays taken. To change anything, reopen it.</source>
        <translation>Anulado el {day}: solo se puede leer y el número queda ocupado. Para cambiar algo, reábralo.</translation>
    </message>
    <message>
        <source>You have no role here that lets you change it.</source>
        <translation>No tiene ningún rol aquí que le deje cambiarlo.</translation>
    </message>
    <message>
        <source>You read it as {roles}; changing it needs another role.</source>
        <translation>Lo lee con el rol de {roles}; para cambiarlo hace falta otro.</translation>
    </message>
    <message>
        <source>This case file is not on this computer.</source>
        <translation>Este expediente no está en este ordenador.</translation>
    </message>
    <message>
        <source>Reopen the case file</source>
        <translation>Reabrir el expediente</translation>
    </message>
    <message>
        <source>It can be worked on again. When and why it was reopened stays on record.</source>
        <translation>Se podrá volver a trabajar en él. Queda constancia de cuándo y por qué se ha reabierto.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Void the case file</source>
        <translation>Anular el expediente</translation>
    </message>
    <message>
        <source>For a file opened by mistake. Nothing is deleted: its number stays taken and it can be reopened.</source>
        <translation>Para un expediente abierto por error. No se borra nada: el número queda ocupado y se puede reabrir.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Copied: {number}</source>
        <translation>Copiado: {number}</translation>
    </message>
    <message>
        <source>Copied: a link that opens this case file in Lligall</source>
        <translation>Copiado: un enlace que abre este expediente en Lligall</translation>
    </message>
</context>
<context>
    <name>CaseFilesRoom</name>
    <message>
        <source>Case files</source>
        <translation>Expedientes</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>electronic</source>
        <translation>electrónico</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>papel</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check this program</source>
        <translation>Comprobar el programa</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copiar un informe para soporte</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Checking: %1…</source>
        <translation>Comprobando: %1…</translation>
    </message>
    <message>
        <source>The check itself has failed</source>
        <translation>La propia comprobación ha fallado</translation>
    </message>
    <message>
        <source>Copy the report for support. You can go on working: nothing has been changed.</source>
        <translation>Copie el informe para soporte. Puede seguir trabajando: no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiado</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Everything is in order</source>
        <translation>Todo está en orden</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>El informe está en %1</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Versiones nuevas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Local copy</source>
        <translation>Copia local</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Central server</source>
        <translation>Servidor central</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Do not delete anything. Copy the report and call support.</source>
        <translation>No borre nada. Copie el informe y llame a soporte.</translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need.</source>
        <translation>Vacíe la papelera o borre archivos que no necesite.</translation>
    </message>
    <message>
        <source>Tell your IT: Lligall&apos;s folder belongs on this computer&apos;s own disk, in the local data of your account.</source>
        <translation>Dígalo a informática: la carpeta de Lligall debe estar en el disco de este ordenador, en los datos locales de su cuenta.</translation>
    </message>
    <message>
        <source>Set the date and time of the computer (in Windows: Settings, Time and language).</source>
        <translation>Ponga bien la fecha y la hora del ordenador (en Windows: Configuración, Hora e idioma).</translation>
    </message>
    <message>
        <source>If today is another day, set the date of the computer. If not, tell support: nothing is sent until it is renewed.</source>
        <translation>Si hoy es otro día, ponga bien la fecha del ordenador. Si no, avise a soporte: no se envía nada hasta que se renueve.</translation>
    </message>
    <message>
        <source>Connect to the network so that they are sent, or make a backup: Ctrl+K, “Make a backup…”.</source>
        <translation>Conéctese a la red para que se envíen, o haga una copia de seguridad: Ctrl+K, «Hacer una copia de seguridad…».</translation>
    </message>
    <message>
        <source>It will be tried again by itself; you can go on working.</source>
        <translation>Se volverá a intentar solo; puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Install the new version of Lligall, or ask your IT for it.</source>
        <translation>Instale la versión nueva de Lligall, o pídala a informática.</translation>
    </message>
    <message>
        <source>Install the newer version of Lligall on this computer.</source>
        <translation>Instale la versión más nueva de Lligall en este ordenador.</translation>
    </message>
    <message>
        <source>Lligall %1.</source>
        <translation>Lligall %1.</translation>
    </message>
    <message>
        <source>When they were last looked for, there was none.</source>
        <translation>La última vez que se buscaron no había ninguna.</translation>
    </message>
    <message>
        <source>They are looked for some minutes after the start, and once a day.</source>
        <translation>Se buscan unos minutos después de abrir Lligall, y una vez al día.</translation>
    </message>
    <message>
        <source>They are not looked for: so it says in Settings.</source>
        <translation>No se buscan: así lo dice la Configuración.</translation>
    </message>
    <message>
        <source>This copy does not update itself: whoever installed it does.</source>
        <translation>Esta copia no se actualiza sola: lo hace quien la instaló.</translation>
    </message>
    <message>
        <source>Version %1 is here and will start next time.</source>
        <translation>La versión %1 ya está aquí y empezará la próxima vez.</translation>
    </message>
    <message>
        <source>Version %1 did not work on this computer; the one before it goes on.</source>
        <translation>La versión %1 no ha funcionado en este ordenador; sigue la anterior.</translation>
    </message>
    <message>
        <source>Copy the report for support. The version after it will come by itself.</source>
        <translation>Copie el informe para soporte. La versión siguiente vendrá sola.</translation>
    </message>
    <message>
        <source>What is offered as a new version is not proven to be one, and was not used.</source>
        <translation>Lo que se ofrece como versión nueva no está probado que lo sea, y no se ha usado.</translation>
    </message>
    <message>
        <source>It is looked at again by itself. If it goes on for days, tell support.</source>
        <translation>Se vuelve a mirar solo. Si dura días, avise a soporte.</translation>
    </message>
    <message>
        <source>It has not been known for %1 days whether there is a newer version.</source>
        <translation>Hace %1 días que no se sabe si hay una versión más nueva.</translation>
    </message>
    <message>
        <source>Look for one: Ctrl+K, “Look for a new version…”, says what is in the way.</source>
        <translation>Búsquela: Ctrl+K, «Buscar una versión nueva…», dice qué lo impide.</translation>
    </message>
    <message>
        <source>They can be read, and nobody has fixed any.</source>
        <translation>Se puede leer, y nadie ha fijado nada.</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer: %1.</source>
        <translation>Opciones que ha fijado el administrador de este ordenador: %1.</translation>
    </message>
    <message>
        <source>A policy gives a setting a value that it cannot have: %1. It is not obeyed.</source>
        <translation>Una directiva da a una opción un valor que no puede tener: %1. No se aplica.</translation>
    </message>
    <message>
        <source>Tell your IT: the page of the policies says which values there are.</source>
        <translation>Dígalo a informática: la página de las directivas dice qué valores hay.</translation>
    </message>
    <message>
        <source>Their file could not be read, so the usual values hold. It was put aside.</source>
        <translation>El archivo no se ha podido leer y valen los valores de siempre. Se ha apartado.</translation>
    </message>
    <message>
        <source>Choose your settings again.</source>
        <translation>Vuelva a elegir sus opciones.</translation>
    </message>
    <message>
        <source>There is no municipality on this computer yet.</source>
        <translation>Todavía no hay ningún municipio en este ordenador.</translation>
    </message>
    <message>
        <source>It opens and is whole (case files: %1).</source>
        <translation>Se abre y está entera (expedientes: %1).</translation>
    </message>
    <message>
        <source>It opens; as it is large, %2 % of it was read, and that is whole.</source>
        <translation>Se abre; como es grande se ha leído el %2 %, y está entero.</translation>
    </message>
    <message>
        <source>Its folder is there, but the local copy itself is not.</source>
        <translation>La carpeta está, pero la copia local no.</translation>
    </message>
    <message>
        <source>It is damaged: part of it cannot be read.</source>
        <translation>Está dañada: una parte no se puede leer.</translation>
    </message>
    <message>
        <source>A newer version of Lligall has used it.</source>
        <translation>La ha usado una versión más nueva de Lligall.</translation>
    </message>
    <message>
        <source>A part of this installation is too old (%1) and could damage it.</source>
        <translation>Una parte de esta instalación es demasiado antigua (%1) y podría dañarla.</translation>
    </message>
    <message>
        <source>Install Lligall again with the current installer.</source>
        <translation>Vuelva a instalar Lligall con el instalador actual.</translation>
    </message>
    <message>
        <source>It was not checked, because it is locked.</source>
        <translation>No se ha comprobado porque está cerrada con clave.</translation>
    </message>
    <message>
        <source>Open it in Lligall, and check again from there.</source>
        <translation>Ábrala en Lligall y vuelva a comprobar desde allí.</translation>
    </message>
    <message>
        <source>It cannot be opened.</source>
        <translation>No se puede abrir.</translation>
    </message>
    <message>
        <source>Look at what is said of the disk and the folder. If they are in order, copy the report and call support.</source>
        <translation>Mire qué se dice del disco y de la carpeta. Si están en orden, copie el informe y llame a soporte.</translation>
    </message>
    <message>
        <source>It is whole, but the server&apos;s history is not the one it had verified.</source>
        <translation>Está entera, pero el historial del servidor no es el que había verificado.</translation>
    </message>
    <message>
        <source>Copy the report and call support: a person has to look at it.</source>
        <translation>Copie el informe y llame a soporte: lo tiene que mirar una persona.</translation>
    </message>
    <message>
        <source>They are where they must be; the printed recovery key opens too.</source>
        <translation>Están donde deben; la clave de recuperación impresa también abre.</translation>
    </message>
    <message>
        <source>They are where they must be; your passphrase is asked for at opening.</source>
        <translation>Están donde deben; al abrir se pide su contraseña.</translation>
    </message>
    <message>
        <source>The file with the keys cannot be read.</source>
        <translation>El archivo de las claves no se puede leer.</translation>
    </message>
    <message>
        <source>Do not delete anything. Copy the report and call support; a backup has the keys too.</source>
        <translation>No borre nada. Copie el informe y llame a soporte; una copia de seguridad también tiene las claves.</translation>
    </message>
    <message>
        <source>This computer has no safe place for keys that Lligall can use.</source>
        <translation>Este ordenador no tiene ningún lugar seguro para las claves que Lligall pueda usar.</translation>
    </message>
    <message>
        <source>The printed recovery key opens the local copy. In Windows, check that the “Credential Manager” service runs.</source>
        <translation>La clave de recuperación impresa abre la copia local. En Windows, mire que el servicio «Administrador de credenciales» funcione.</translation>
    </message>
    <message>
        <source>Windows no longer holds the key (the password was reset, or it is another account).</source>
        <translation>Windows ya no tiene la clave (se restableció la contraseña, o es otra cuenta).</translation>
    </message>
    <message>
        <source>Open Lligall and type the printed recovery key once.</source>
        <translation>Abra Lligall y escriba una vez la clave de recuperación impresa.</translation>
    </message>
    <message>
        <source>One of the two files with the keys is damaged or gone; the other one opens.</source>
        <translation>Uno de los dos archivos de las claves está dañado o ya no está; el otro abre.</translation>
    </message>
    <message>
        <source>Close Lligall and open it again: it makes the other one anew.</source>
        <translation>Cierre Lligall y ábralo de nuevo: vuelve a hacer el otro.</translation>
    </message>
    <message>
        <source>Windows does not hold this computer&apos;s own key; the local copy still has it.</source>
        <translation>Windows no tiene la clave de este ordenador; la copia local todavía la tiene.</translation>
    </message>
    <message>
        <source>You can go on working. Tell support, so that they know.</source>
        <translation>Puede seguir trabajando. Avise a soporte para que lo sepan.</translation>
    </message>
    <message>
        <source>There is room: %1 free.</source>
        <translation>Hay sitio: %1 libres.</translation>
    </message>
    <message>
        <source>There is little room left: %1 free.</source>
        <translation>Queda poco sitio: %1 libres.</translation>
    </message>
    <message>
        <source>It is full (%1 free), and what you do may not be saved.</source>
        <translation>Está lleno (%1 libres) y puede que no se guarde lo que haga.</translation>
    </message>
    <message>
        <source>Nothing can be written in Lligall&apos;s folder.</source>
        <translation>No se puede escribir nada en la carpeta de Lligall.</translation>
    </message>
    <message>
        <source>Tell your IT: the folder must belong to your account, and no program may keep it closed.</source>
        <translation>Dígalo a informática: la carpeta debe ser de su cuenta, y ningún programa debe tenerla cerrada.</translation>
    </message>
    <message>
        <source>The disk with Lligall&apos;s folder is not there.</source>
        <translation>El disco de la carpeta de Lligall no está.</translation>
    </message>
    <message>
        <source>Connect it, or tell your IT.</source>
        <translation>Conéctelo, o dígalo a informática.</translation>
    </message>
    <message>
        <source>It is on this computer&apos;s own disk.</source>
        <translation>Está en el disco de este ordenador.</translation>
    </message>
    <message>
        <source>It is on a network share, where the local copy could be damaged.</source>
        <translation>Está en una carpeta de red, donde la copia local se podría dañar.</translation>
    </message>
    <message>
        <source>It is in a folder that OneDrive, Dropbox or the like copies elsewhere, where the local copy could be damaged.</source>
        <translation>Está en una carpeta que OneDrive, Dropbox o similares copian a otro lugar, donde la copia local se podría dañar.</translation>
    </message>
    <message>
        <source>Windows copies it to a server whenever you sign out (a roaming profile).</source>
        <translation>Windows la copia a un servidor cada vez que cierra la sesión (perfil móvil).</translation>
    </message>
    <message>
        <source>Days since the last one: %1.</source>
        <translation>Días desde la última: %1.</translation>
    </message>
    <message>
        <source>What you do goes to the central server, and nothing has waited for long.</source>
        <translation>Lo que hace va al servidor central, y nada lleva mucho esperando.</translation>
    </message>
    <message>
        <source>Practice needs none.</source>
        <translation>Las prácticas no la necesitan.</translation>
    </message>
    <message>
        <source>Changes that are only on this computer: %1. No backup has been made.</source>
        <translation>Cambios que solo están en este ordenador: %1. No se ha hecho ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>Changes that are only on this computer: %1. The last backup is old.</source>
        <translation>Cambios que solo están en este ordenador: %1. La última copia de seguridad es antigua.</translation>
    </message>
    <message>
        <source>It agrees with the central server&apos;s.</source>
        <translation>Va como el del servidor central.</translation>
    </message>
    <message>
        <source>It has not gone back since the server was heard (%1).</source>
        <translation>No ha ido atrás desde la última respuesta del servidor (%1).</translation>
    </message>
    <message>
        <source>The server has not said the time to this computer yet.</source>
        <translation>El servidor todavía no ha dicho la hora a este ordenador.</translation>
    </message>
    <message>
        <source>It is %1 fast.</source>
        <translation>Va %1 adelantado.</translation>
    </message>
    <message>
        <source>It is %1 slow.</source>
        <translation>Va %1 atrasado.</translation>
    </message>
    <message>
        <source>It answers (in %1 ms), and it is the right one.</source>
        <translation>Responde (en %1 ms) y es el correcto.</translation>
    </message>
    <message>
        <source>It answers, but slowly (in %1 ms).</source>
        <translation>Responde, pero despacio (en %1 ms).</translation>
    </message>
    <message>
        <source>If it lasts, tell your IT that the line is slow.</source>
        <translation>Si dura, diga a informática que la línea va lenta.</translation>
    </message>
    <message>
        <source>It cannot be reached from here.</source>
        <translation>No se llega a él desde aquí.</translation>
    </message>
    <message>
        <source>Look whether the web browser opens any page. If it does, tell your IT. You can go on working: everything is saved here.</source>
        <translation>Mire si el navegador abre alguna página. Si la abre, dígalo a informática. Puede seguir trabajando: todo se guarda aquí.</translation>
    </message>
    <message>
        <source>Its name is not known in this network, or there is no network.</source>
        <translation>En esta red no se conoce su nombre, o no hay red.</translation>
    </message>
    <message>
        <source>It cannot be reached, because the proxy does not let Lligall through.</source>
        <translation>No se llega a él, porque el proxy no deja pasar a Lligall.</translation>
    </message>
    <message>
        <source>Look at what is said of the proxy. You can go on working.</source>
        <translation>Mire qué se dice del proxy. Puede seguir trabajando.</translation>
    </message>
    <message>
        <source>It cannot be reached. Windows finds its proxy by a script, which Lligall does not run.</source>
        <translation>No se llega a él. Windows encuentra el proxy con un script, y Lligall no los ejecuta.</translation>
    </message>
    <message>
        <source>Tell your IT: the proxy&apos;s address has to be written in the network settings of Windows.</source>
        <translation>Dígalo a informática: la dirección del proxy debe constar en la configuración de red de Windows.</translation>
    </message>
    <message>
        <source>Something else answered: usually the welcome page of a wireless network.</source>
        <translation>Ha respondido otra cosa: normalmente la página de entrada de una red inalámbrica.</translation>
    </message>
    <message>
        <source>Open the web browser, accept the conditions of the network if it asks, and check again.</source>
        <translation>Abra el navegador, acepte las condiciones de la red si las pide, y vuelva a comprobar.</translation>
    </message>
    <message>
        <source>It has a problem and cannot answer now.</source>
        <translation>Tiene un problema y ahora no puede responder.</translation>
    </message>
    <message>
        <source>It is busy.</source>
        <translation>Está ocupado.</translation>
    </message>
    <message>
        <source>It was not asked anything, because its certificate is not trusted.</source>
        <translation>No se le ha preguntado nada, porque su certificado no es de confianza.</translation>
    </message>
    <message>
        <source>Look at what is said of the certificate. You can go on working.</source>
        <translation>Mire qué se dice del certificado. Puede seguir trabajando.</translation>
    </message>
    <message>
        <source>A server answers, but it is not the one this computer was enrolled with.</source>
        <translation>Responde un servidor, pero no es el que dio de alta este ordenador.</translation>
    </message>
    <message>
        <source>Copy the report and call support before doing anything else.</source>
        <translation>Copie el informe y llame a soporte antes de hacer nada más.</translation>
    </message>
    <message>
        <source>The address kept for it is not one that Lligall may use.</source>
        <translation>La dirección que se guarda no es de las que Lligall puede usar.</translation>
    </message>
    <message>
        <source>Copy the report and call support.</source>
        <translation>Copie el informe y llame a soporte.</translation>
    </message>
    <message>
        <source>There is none: the line goes straight to the server.</source>
        <translation>No hay: la línea va directamente al servidor.</translation>
    </message>
    <message>
        <source>The line goes through %1, which lets Lligall through.</source>
        <translation>La línea pasa por %1, que deja pasar a Lligall.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a password, and Lligall does not have one for it.</source>
        <translation>El proxy %1 pide una contraseña, y Lligall no tiene ninguna.</translation>
    </message>
    <message>
        <source>Tell your IT: the proxy should let the central server&apos;s address through without a password.</source>
        <translation>Dígalo a informática: el proxy debe dejar pasar la dirección del servidor central sin contraseña.</translation>
    </message>
    <message>
        <source>The proxy %1 does not allow the central server&apos;s address.</source>
        <translation>El proxy %1 no permite la dirección del servidor central.</translation>
    </message>
    <message>
        <source>Tell your IT: the proxy should allow it.</source>
        <translation>Dígalo a informática: el proxy debe permitirla.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer.</source>
        <translation>El proxy %1 no responde.</translation>
    </message>
    <message>
        <source>If this is not your usual network, the proxy in the network settings of Windows may be another network&apos;s. Tell your IT.</source>
        <translation>Si no está en la red de siempre, el proxy de la configuración de red de Windows puede ser de otra. Dígalo a informática.</translation>
    </message>
    <message>
        <source>It is trusted (issued by %1).</source>
        <translation>Es de confianza (emitido por %1).</translation>
    </message>
    <message>
        <source>It is trusted. This network reads what passes (%1); what Lligall sends is signed all the same, and nobody on the way can change it.</source>
        <translation>Es de confianza. Esta red lee lo que pasa (%1); lo que envía Lligall va firmado igualmente, y nadie por el camino lo puede cambiar.</translation>
    </message>
    <message>
        <source>It needs none: the server is on this same computer.</source>
        <translation>No hace falta: el servidor está en este mismo ordenador.</translation>
    </message>
    <message>
        <source>It is trusted, but it ends on %1.</source>
        <translation>Es de confianza, pero acaba el %1.</translation>
    </message>
    <message>
        <source>Tell support that the server&apos;s certificate should be renewed.</source>
        <translation>Diga a soporte que hay que renovar el certificado del servidor.</translation>
    </message>
    <message>
        <source>It ended on %1. For this computer, today is %2.</source>
        <translation>Acabó el %1. Para este ordenador, hoy es %2.</translation>
    </message>
    <message>
        <source>It begins on %1. For this computer, today is %2.</source>
        <translation>Empieza el %1. Para este ordenador, hoy es %2.</translation>
    </message>
    <message>
        <source>It is not %1&apos;s: another server, or a device on the way, has answered.</source>
        <translation>No es el de %1: ha respondido otro servidor, o un aparato del camino.</translation>
    </message>
    <message>
        <source>Open the web browser in case the network asks for something, and check again. If nothing changes, tell your IT. Nothing is sent until then.</source>
        <translation>Abra el navegador por si la red pide algo, y vuelva a comprobar. Si nada cambia, dígalo a informática. Mientras tanto no se envía nada.</translation>
    </message>
    <message>
        <source>It was issued by somebody whom this computer does not trust (%1): usually a firewall or an antivirus that reads what passes.</source>
        <translation>Lo ha emitido alguien en quien este ordenador no confía (%1): normalmente un cortafuegos o un antivirus que lee lo que pasa.</translation>
    </message>
    <message>
        <source>Tell your IT: its authority has to be installed in Windows, or the central server left out of the inspection. Nothing is sent until then.</source>
        <translation>Dígalo a informática: hay que instalar su autoridad en Windows, o sacar el servidor central de la inspección. Mientras tanto no se envía nada.</translation>
    </message>
    <message>
        <source>What came instead of it cannot be read.</source>
        <translation>Lo que ha llegado en su lugar no se puede leer.</translation>
    </message>
    <message>
        <source>The central server understands this version.</source>
        <translation>El servidor central entiende esta versión.</translation>
    </message>
    <message>
        <source>The central server does not say which versions it understands.</source>
        <translation>El servidor central no dice qué versiones entiende.</translation>
    </message>
    <message>
        <source>What you do is sent, but this version is too old to be told what the others do.</source>
        <translation>Lo que hace se envía, pero esta versión es demasiado antigua para recibir lo que hacen los demás.</translation>
    </message>
    <message>
        <source>The central server no longer understands this version. Everything is saved here.</source>
        <translation>El servidor central ya no entiende esta versión. Todo se guarda aquí.</translation>
    </message>
    <message>
        <source>The central server asks for a newer version than this one, and says so in a banner with its date.</source>
        <translation>El servidor central pide una versión más nueva que esta; un aviso en la parte superior de la ventana dice la fecha.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Close the case file {number}</source>
        <translation>Cerrar el expediente {number}</translation>
    </message>
    <message>
        <source>Close the case file</source>
        <translation>Cerrar el expediente</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Lo que lo impide</translation>
    </message>
    <message>
        <source>Settle all steps and tasks</source>
        <translation>Resolver todos los trámites y tareas</translation>
    </message>
    <message>
        <source>Open steps become “not needed”, open tasks become done.</source>
        <translation>Los trámites pendientes pasan a «no hacía falta» y las tareas pendientes, a hechas.</translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motivo (queda constancia)</translation>
    </message>
    <message numerus="yes">
        <source>%n things are still open</source>
        <translation>
            <numerusform>Todavía hay 1 cosa abierta</numerusform>
            <numerusform>Todavía hay %n cosas abiertas</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle each one here, or close this window and go on working.</source>
        <translation>Resuélvalas aquí una por una, o cierre esta ventana y siga trabajando.</translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Nada lo impide</translation>
    </message>
    <message>
        <source>Closed, the case file is read-only. It can be reopened, with a reason on record.</source>
        <translation>Una vez cerrado, el expediente solo se puede leer. Se puede reabrir con un motivo, que queda registrado.</translation>
    </message>
    <message>
        <source>step that waits until {day}</source>
        <translation>trámite de espera hasta el {day}</translation>
    </message>
    <message>
        <source>waiting step</source>
        <translation>trámite de espera</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>open step</source>
        <translation>trámite pendiente</translation>
    </message>
    <message>
        <source>open task</source>
        <translation>tarea pendiente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>dos versiones</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriba el motivo en pocas palabras.</translation>
    </message>
</context>
<context>
    <name>CommandActions</name>
    <message>
        <source>“%1” is not possible here</source>
        <translation>«%1» no se puede hacer aquí</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New case file</source>
        <translation>Expediente nuevo</translation>
    </message>
    <message>
        <source>open start dossier</source>
        <translation>abre abrir inicia empieza dosier expediente</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Cambiar el título</translation>
    </message>
    <message>
        <source>Close the case file…</source>
        <translation>Cerrar el expediente…</translation>
    </message>
    <message>
        <source>finish archive</source>
        <translation>acaba finaliza archiva cerrar</translation>
    </message>
    <message>
        <source>Reopen the case file…</source>
        <translation>Reabrir el expediente…</translation>
    </message>
    <message>
        <source>Void the case file…</source>
        <translation>Anular el expediente…</translation>
    </message>
    <message>
        <source>Propose to destroy its contents…</source>
        <translation>Proponer eliminar su contenido…</translation>
    </message>
    <message>
        <source>retention delete erase disposal</source>
        <translation>conservación destruir borrar expurgo eliminación</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Añadir un trámite</translation>
    </message>
    <message>
        <source>Add an interested party</source>
        <translation>Añadir un interesado</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Añadir una tarea</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>Añadir una palabra clave</translation>
    </message>
    <message>
        <source>Relate to another case file…</source>
        <translation>Relacionar con otro expediente…</translation>
    </message>
    <message>
        <source>Change the due date</source>
        <translation>Cambiar el vencimiento</translation>
    </message>
    <message>
        <source>deadline term date</source>
        <translation>plazo fecha vencimiento</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Mostrar todo el historial</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Copy a link to the case file</source>
        <translation>Copiar un enlace al expediente</translation>
    </message>
    <message>
        <source>address share send colleague</source>
        <translation>dirección compartir enviar compañero</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Export the list to a spreadsheet…</source>
        <translation>Exportar la lista a una hoja de cálculo…</translation>
    </message>
    <message>
        <source>csv excel calc</source>
        <translation>csv excel calc</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>paper preview printer</source>
        <translation>papel vista previa impresora</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>print paper file</source>
        <translation>imprimir papel archivo</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Ir a Hoy</translation>
    </message>
    <message>
        <source>home start tasks due</source>
        <translation>inicio tareas vencimientos</translation>
    </message>
    <message>
        <source>Go to Case files</source>
        <translation>Ir a Expedientes</translation>
    </message>
    <message>
        <source>list files dossiers</source>
        <translation>lista expedientes dosieres</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>Ir a Personas</translation>
    </message>
    <message>
        <source>interested parties citizens companies</source>
        <translation>interesados ciudadanos empresas</translation>
    </message>
    <message>
        <source>Go to Synchronisation</source>
        <translation>Ir a Sincronización</translation>
    </message>
    <message>
        <source>connection waiting versions refused</source>
        <translation>conexión pendientes versiones rechazados</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Next municipality</source>
        <translation>Municipio siguiente</translation>
    </message>
    <message>
        <source>entity town hall switch</source>
        <translation>ente ayuntamiento cambia</translation>
    </message>
    <message>
        <source>Previous municipality</source>
        <translation>Municipio anterior</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>interested party citizen company</source>
        <translation>interesado ciudadano empresa</translation>
    </message>
    <message>
        <source>Merge duplicates…</source>
        <translation>Fusionar duplicados…</translation>
    </message>
    <message>
        <source>Remove the person…</source>
        <translation>Quitar la persona…</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>Aspecto: como el sistema</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>Aspecto: claro</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>Aspecto: oscuro</translation>
    </message>
    <message>
        <source>theme dark mode colours</source>
        <translation>tema modo oscuro colores</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscarlo todo</translation>
    </message>
    <message>
        <source>find palette commands</source>
        <translation>busca encuentra órdenes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>language look text size options preferences</source>
        <translation>lengua idioma aspecto tamaño texto opciones preferencias</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>Ayuda de esta pantalla</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>teclas</translation>
    </message>
    <message>
        <source>Check this program…</source>
        <translation>Comprobar el programa…</translation>
    </message>
    <message>
        <source>doctor diagnosis trouble support disk keys server proxy certificate</source>
        <translation>diagnóstico problema soporte disco claves servidor proxy certificado estropeado</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <translation>Buscar una versión nueva…</translation>
    </message>
    <message>
        <source>update upgrade newest version program</source>
        <translation>actualiza actualización versión programa nueva última</translation>
    </message>
    <message>
        <source>What the next version brings</source>
        <translation>Qué trae la próxima versión</translation>
    </message>
    <message>
        <source>Restart with the new version</source>
        <translation>Reiniciar con la versión nueva</translation>
    </message>
    <message>
        <source>Put away the notice of the new version</source>
        <translation>Retirar el aviso de la versión nueva</translation>
    </message>
    <message>
        <source>Go on normally</source>
        <translation>Continuar con normalidad</translation>
    </message>
    <message>
        <source>Copy the report of the crash</source>
        <translation>Copiar el informe del fallo</translation>
    </message>
    <message>
        <source>Put away the notice of the crash</source>
        <translation>Quitar el aviso del fallo</translation>
    </message>
    <message>
        <source>Add another municipality…</source>
        <translation>Añadir otro municipio…</translation>
    </message>
    <message>
        <source>enrol code entity</source>
        <translation>alta código ente ayuntamiento</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>Cambiar de persona</translation>
    </message>
    <message>
        <source>switch user who</source>
        <translation>cambiar usuario quién</translation>
    </message>
    <message>
        <source>Open what is still locked…</source>
        <translation>Abrir lo que sigue cerrado…</translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation>Hacer una clave de recuperación nueva…</translation>
    </message>
    <message>
        <source>print paper vault</source>
        <translation>imprime papel</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Hacer una copia de seguridad…</translation>
    </message>
    <message>
        <source>copy safety disk save everything</source>
        <translation>copia seguridad disco guardar todo backup</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Recuperar una copia de seguridad…</translation>
    </message>
    <message>
        <source>copy safety disk recover bring back</source>
        <translation>copia seguridad disco recuperar restaurar volver backup</translation>
    </message>
    <message>
        <source>Close Lligall</source>
        <translation>Cerrar Lligall</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>send receive retry</source>
        <translation>envía recibe vuelve a probar</translation>
    </message>
    <message>
        <source>Show the two versions to decide</source>
        <translation>Mostrar las dos versiones por decidir</translation>
    </message>
    <message>
        <source>Show the changes not accepted</source>
        <translation>Mostrar los cambios no aceptados</translation>
    </message>
    <message>
        <source>Show who numbers each series</source>
        <translation>Mostrar quién numera cada serie</translation>
    </message>
    <message>
        <source>lease gap report numbers</source>
        <translation>turno huecos listado números series</translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation>Verificar el historial</translation>
    </message>
    <message>
        <source>proof signature chain tampered audit</source>
        <translation>prueba firma cadena manipulado auditoría</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copiar un informe para el soporte</translation>
    </message>
    <message>
        <source>Mark the task as done</source>
        <translation>Marcar la tarea como hecha</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Tarea nueva</translation>
    </message>
    <message>
        <source>to do reminder</source>
        <translation>por hacer recordatorio</translation>
    </message>
</context>
<context>
    <name>ConfirmDisposalDialog</name>
    <message>
        <source>Destroy the contents of {number}</source>
        <translation>Eliminar el contenido de {number}</translation>
    </message>
    <message>
        <source>Destroy the contents</source>
        <translation>Eliminar el contenido</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing can bring it back&lt;/b&gt;, not even the server.</source>
        <translation>&lt;b&gt;Nada puede recuperarlo&lt;/b&gt;, ni siquiera el servidor.</translation>
    </message>
    <message>
        <source>To confirm, write the number of the case file: {number}</source>
        <translation>Para confirmarlo, escriba el número del expediente: {number}</translation>
    </message>
    <message>
        <source>Remark, if any (it stays on record)</source>
        <translation>Observación, si la hay (queda constancia)</translation>
    </message>
    <message>
        <source>This is not its number: nothing has been done.</source>
        <translation>Este no es su número: no se ha hecho nada.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n changes to send</source>
        <translation>
            <numerusform>1 cambio por enviar</numerusform>
            <numerusform>%n cambios por enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synchronising… %n changes</source>
        <translation>
            <numerusform>Sincronizando… 1 cambio</numerusform>
            <numerusform>Sincronizando… %n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synchronising… %1 of %n changes</source>
        <translation>
            <numerusform>Sincronizando… %1 de %n cambio</numerusform>
            <numerusform>Sincronizando… %1 de %n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast</source>
        <translation>El reloj de este ordenador va %1 adelantado</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow</source>
        <translation>El reloj de este ordenador va %1 atrasado</translation>
    </message>
    <message>
        <source>Everything is saved and sent all the same, but the dates and times written here are wrong. Set the date and time of the computer (in Windows: Settings, Time and language) and synchronise again.</source>
        <translation>Todo queda guardado y se envía igualmente, pero las fechas y horas que se escriben aquí son erróneas. Ponga bien la fecha y la hora del ordenador (en Windows: Configuración, Hora e idioma) y vuelva a sincronizar.</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer</source>
        <translation>Prácticas: nada sale de este ordenador</translation>
    </message>
    <message>
        <source>Not synchronised yet since the start</source>
        <translation>Todavía no se ha sincronizado desde el inicio</translation>
    </message>
    <message>
        <source>Synchronisation stopped — it needs you</source>
        <translation>Sincronización parada — le necesita</translation>
    </message>
    <message>
        <source>Very many changes at once — held until a person looks</source>
        <translation>Muchísimos cambios de golpe — retenidos hasta que alguien lo mire</translation>
    </message>
    <message>
        <source>Lligall must be updated — your changes are sent, those of others do not arrive</source>
        <translation>Hay que actualizar Lligall — sus cambios se envían, los de los demás no llegan</translation>
    </message>
    <message>
        <source>The server cannot answer now — you can go on working</source>
        <translation>El servidor no puede responder ahora — se puede seguir trabajando</translation>
    </message>
    <message>
        <source>No connection — you can go on working</source>
        <translation>Sin conexión — se puede seguir trabajando</translation>
    </message>
    <message>
        <source>Search index: %1 %</source>
        <translation>Índice de búsqueda: %1 %</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message>
        <source>Not synchronised yet</source>
        <translation>Todavía no se ha sincronizado</translation>
    </message>
    <message>
        <source>Changes waiting to be sent</source>
        <translation>Hay cambios por enviar</translation>
    </message>
    <message>
        <source>Nothing new is known %1</source>
        <translation>No se sabe nada nuevo %1</translation>
    </message>
    <message>
        <source>No connection %1; it will try again by itself</source>
        <translation>Sin conexión %1; lo volverá a probar solo</translation>
    </message>
    <message>
        <source>Connected · all synchronised</source>
        <translation>Conectado · todo sincronizado</translation>
    </message>
    <message>
        <source>Last synchronised: %1</source>
        <translation>Última sincronización: %1</translation>
    </message>
    <message>
        <source>Never synchronised</source>
        <translation>Nunca se ha sincronizado</translation>
    </message>
    <message>
        <source>Next attempt %1</source>
        <translation>Próximo intento %1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong — nothing is sent until it is right</source>
        <translation>El reloj de este ordenador va mal — no se envía nada hasta que vaya bien</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted — nothing is sent</source>
        <translation>El certificado del servidor no es de confianza — no se envía nada</translation>
    </message>
    <message>
        <source>The network answers with a page of its own — open the web browser</source>
        <translation>La red responde con una página suya — abra el navegador</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Everything is saved on this computer</source>
        <translation>Todo guardado en este ordenador</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copiar un informe para el soporte</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>todavía nunca</translation>
    </message>
    <message>
        <source>Last synchronised: %1</source>
        <translation>Última sincronización: %1</translation>
    </message>
    <message>
        <source>Next attempt %1</source>
        <translation>Próximo intento %1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Servidor: %1</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiado</translation>
    </message>
</context>
<context>
    <name>ConnectionLine</name>
    <message>
        <source>No municipality is open</source>
        <translation>No hay ningún municipio abierto</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>What has happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Another copy of this desktop&apos;s data has come to the server (%1). If nobody restored a backup or copied this computer, tell the secretary and support: somebody may have your data.</source>
        <translation>Ha llegado al servidor otra copia de los datos de este ordenador (%1). Si nadie ha recuperado una copia de seguridad ni ha copiado este ordenador, avise a secretaría y al soporte: alguien puede tener sus datos.</translation>
    </message>
    <message>
        <source>These data come from a backup.</source>
        <translation>Estos datos vienen de una copia de seguridad.</translation>
    </message>
    <message>
        <source>These data are older than what this computer had done: an older copy was put in their place.</source>
        <translation>Estos datos son más antiguos que lo que se había hecho en este ordenador: se ha puesto en su lugar una copia antigua.</translation>
    </message>
    <message>
        <source>These data were brought to this computer from another place.</source>
        <translation>Estos datos se han traído a este ordenador desde otro lugar.</translation>
    </message>
    <message>
        <source>These data are an older copy of what the server has received from this desktop.</source>
        <translation>Estos datos son una copia antigua de lo que el servidor ya había recibido de este ordenador.</translation>
    </message>
    <message>
        <source>You can work. At the next synchronisation the server&apos;s data will come, and whatever had not been sent will wait here for you to decide.</source>
        <translation>Puede trabajar. En la próxima sincronización llegarán los datos del servidor, y lo que no se había enviado le esperará aquí para que lo decida.</translation>
    </message>
    <message>
        <source>%1 Therefore this desktop has received everything from the server again (%2). Nothing has been lost.</source>
        <translation>%1 Por eso este ordenador lo ha vuelto a recibir todo del servidor (%2). No se ha perdido nada.</translation>
    </message>
    <message>
        <source>The central server was restored from a backup (%1) by %2. Reason: %3.</source>
        <translation>El servidor central se ha recuperado de una copia de seguridad (%1). Lo ha hecho: %2. Motivo: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) had reached the server already and need no decision.</source>
        <translation>
            <numerusform>%n cambio ya había llegado al servidor y no hay que decidirlo.</numerusform>
            <numerusform>%n cambios ya habían llegado al servidor y no hay que decidirlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is gathering from the desktops what its backup lacked: %1 of %2 have reported. You can work; what you do will be sent when it has finished.</source>
        <translation>Está recogiendo de los ordenadores lo que faltaba en la copia: han respondido %1 de %2. Puede trabajar; lo que haga se enviará cuando haya acabado.</translation>
    </message>
    <message>
        <source>What this desktop had is at the server again.</source>
        <translation>Lo que tenía este ordenador vuelve a estar en el servidor.</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Details</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>23/11, +10 working days</source>
        <translation>23/11, +10 hábiles</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>Por qué esta fecha</translation>
    </message>
    <message>
        <source>Shelf, box, folder</source>
        <translation>Estante, caja, carpeta</translation>
    </message>
    <message>
        <source>Compute the due date from the term</source>
        <translation>Calcular el vencimiento con el plazo</translation>
    </message>
    <message>
        <source>Computed. Change the date to give a reason of your own.</source>
        <translation>Calculada. Cambie la fecha para poner un motivo propio.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write for example 23/11.</source>
        <translation>«{text}» no es ninguna fecha. Escriba por ejemplo 23/11.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>pattern of a long date</comment>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a day and month</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <comment>one o&apos;clock</comment>
        <translation>a la %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>a las %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>one o&apos;clock</comment>
        <translation>desde la %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>an hour of the day</comment>
        <translation>desde las %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>yesterday</comment>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a day of the week</comment>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a date</comment>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>hace 1 minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>hace 1 hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>hace 1 día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>dentro de 1 minuto</numerusform>
            <numerusform>dentro de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n seconds</source>
        <translation>
            <numerusform>dentro de 1 segundo</numerusform>
            <numerusform>dentro de %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>1 segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>1 minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>1 hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>1 día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>1 año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>vence hoy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and day of the month</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>DayRows</name>
    <message>
        <source>Overdue and for today</source>
        <translation>Atrasado y para hoy</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Without a date: the first {shown} of {all}</source>
        <translation>Sin fecha: los primeros {shown} de {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n case files are past their date</source>
        <translation>
            <numerusform>%n expediente fuera de plazo</numerusform>
            <numerusform>%n expedientes fuera de plazo</numerusform>
        </translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Verlos todos</translation>
    </message>
    <message>
        <source>task without a case file</source>
        <translation>tarea sin expediente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>the wait ended on {day}</source>
        <translation>la espera acabó el {day}</translation>
    </message>
    <message>
        <source>Two versions: {fields}</source>
        <translation>Dos versiones: {fields}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a decision</source>
        <translation>
            <numerusform>1 espera una decisión</numerusform>
            <numerusform>%n esperan una decisión</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>{name} proposes to destroy the contents of {number}</source>
        <translation>{name} propone eliminar el contenido de {number}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>waits for another person</source>
        <translation>espera a otra persona</translation>
    </message>
    <message numerus="yes">
        <source>%n changes of yours were not accepted</source>
        <translation>
            <numerusform>1 cambio suyo no se ha aceptado</numerusform>
            <numerusform>%n cambios suyos no se han aceptado</numerusform>
        </translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>no aceptado</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Verlo</translation>
    </message>
</context>
<context>
    <name>DecidedCard</name>
    <message>
        <source>Decided</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>stays “%1”, instead of “%2”</source>
        <translation>queda «%1», en lugar de «%2»</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>the town hall&apos;s version stays</source>
        <translation>queda la versión del ayuntamiento</translation>
    </message>
    <message>
        <source>the other version stays</source>
        <translation>queda la otra versión</translation>
    </message>
</context>
<context>
    <name>DestroyedCaseFile</name>
    <message>
        <source>Case files</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>What stays on record</source>
        <translation>De qué queda constancia</translation>
    </message>
    <message>
        <source>Steps, people, tasks, files and notes</source>
        <translation>Trámites, personas, tareas, archivos y notas</translation>
    </message>
    <message>
        <source>The contents were destroyed, and nothing can bring them back.</source>
        <translation>El contenido se ha eliminado y nada puede recuperarlo.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Case file {number}</source>
        <translation>Expediente {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Remark of who decided</source>
        <translation>Observación de quien lo decidió</translation>
    </message>
    <message>
        <source>What was done before: destroyed. Who and when can still be verified, not what it was.</source>
        <translation>Lo que se había hecho antes: eliminado. Todavía se puede verificar quién y cuándo, pero no qué era.</translation>
    </message>
</context>
<context>
    <name>DisposalBanner</name>
    <message>
        <source>Confirm…</source>
        <translation>Confirmar…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>The contents go when the server has it; without a connection they are still here.</source>
        <translation>El contenido se elimina cuando la decisión llega al servidor; sin conexión todavía está aquí.</translation>
    </message>
    <message>
        <source>The case file is open again: as long as it is, nothing is destroyed.</source>
        <translation>El expediente vuelve a estar abierto: mientras lo esté, no se elimina nada.</translation>
    </message>
    <message>
        <source>It waits for another person: you cannot decide it yourself.</source>
        <translation>Espera a otra persona: no puede decidirlo usted.</translation>
    </message>
    <message>
        <source>It waits for another person who may decide it.</source>
        <translation>Espera a otra persona que pueda decidirlo.</translation>
    </message>
</context>
<context>
    <name>DisposalBases</name>
    <message>
        <source>the retention table says so and its time is over</source>
        <translation>lo dice la tabla de evaluación documental y el plazo se ha cumplido</translation>
    </message>
    <message>
        <source>a court or an authority has ordered it</source>
        <translation>lo ha ordenado un juzgado o una autoridad</translation>
    </message>
</context>
<context>
    <name>DisposalDecisions</name>
    <message>
        <source>it is destroyed</source>
        <translation>se elimina</translation>
    </message>
    <message>
        <source>it is kept</source>
        <translation>se conserva</translation>
    </message>
</context>
<context>
    <name>DisposalWords</name>
    <message>
        <source>Destroyed on every computer and on the server: title, details, steps, who takes part, tasks, notes, files, and what the history says of them.</source>
        <translation>Se elimina en todos los ordenadores y en el servidor: título, datos, trámites, quién interviene, tareas, notas, archivos y lo que el historial dice de ellos.</translation>
    </message>
    <message>
        <source>On every computer and on the server: title, details, steps, who took part, tasks, notes, files, and what the history said of them.</source>
        <translation>En todos los ordenadores y en el servidor: título, datos, trámites, quién intervenía, tareas, notas, archivos y lo que el historial decía de ellos.</translation>
    </message>
    <message>
        <source>What stays: the number, which is not given again; who proposed and who decided, when, on what basis and why; and in the history, who did something and when, with a seal in place of each content, so that it can still be verified.</source>
        <translation>Se conserva: el número, que no se vuelve a dar; quién lo propuso y quién lo decidió, cuándo, con qué fundamento y por qué; y, en el historial, quién hizo algo y cuándo, con un sello en lugar de cada contenido, para que todavía se pueda verificar.</translation>
    </message>
    <message>
        <source>The cards of the people stay in People, with their details.</source>
        <translation>Las fichas de las personas se quedan en Personas, con sus datos.</translation>
    </message>
    <message>
        <source>Copies outside Lligall, on paper, on memory sticks or in older backups, are not reached by it.</source>
        <translation>No alcanza a las copias de fuera de Lligall: en papel, en memorias USB o en copias de seguridad antiguas.</translation>
    </message>
    <message>
        <source>{rule}: {years} after closing</source>
        <translation>{rule}: {years} desde el cierre</translation>
    </message>
    <message>
        <source>contents destroyed</source>
        <translation>contenido eliminado</translation>
    </message>
    <message>
        <source>waits for another person</source>
        <translation>espera a otra persona</translation>
    </message>
    <message>
        <source>confirmed, waits for the server</source>
        <translation>confirmado, espera al servidor</translation>
    </message>
    <message>
        <source>rejected: it is kept</source>
        <translation>rechazado: se conserva</translation>
    </message>
    <message>
        <source>&lt;b&gt;{name} proposes that its contents be destroyed.&lt;/b&gt;</source>
        <translation>&lt;b&gt;{name} propone eliminar su contenido.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>&lt;b&gt;You proposed that its contents be destroyed&lt;/b&gt; ({day}): {basis}. Reason: {reason}</source>
        <translation>&lt;b&gt;Ha propuesto eliminar su contenido&lt;/b&gt; ({day}): {basis}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{name} proposes that its contents be destroyed&lt;/b&gt; ({day}): {basis}. Reason: {reason}</source>
        <translation>&lt;b&gt;{name} propone eliminar su contenido&lt;/b&gt; ({day}): {basis}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Destroying its contents is confirmed&lt;/b&gt; by {name} ({day}).</source>
        <translation>&lt;b&gt;Se ha confirmado la eliminación del contenido&lt;/b&gt;: {name} ({day}).</translation>
    </message>
    <message>
        <source>&lt;b&gt;Its contents are kept&lt;/b&gt;: {name} rejected that they be destroyed ({day}).</source>
        <translation>&lt;b&gt;El contenido se conserva&lt;/b&gt;: {name} ha rechazado eliminarlo ({day}).</translation>
    </message>
    <message>
        <source>Remark: {remark}</source>
        <translation>Observación: {remark}</translation>
    </message>
    <message>
        <source>&lt;b&gt;The contents of this case file were destroyed&lt;/b&gt; ({day}): {basis}. Proposed by {proposer} ({proposed}), confirmed by {decider} ({decided}).</source>
        <translation>&lt;b&gt;El contenido de este expediente se ha eliminado&lt;/b&gt; ({day}): {basis}. Lo propuso {proposer} ({proposed}) y lo confirmó {decider} ({decided}).</translation>
    </message>
</context>
<context>
    <name>DisposalsCard</name>
    <message>
        <source>Contents to be destroyed</source>
        <translation>Eliminación de contenido</translation>
    </message>
    <message>
        <source>One person proposes it and another decides; who and why stays on record.</source>
        <translation>Una persona lo propone y otra lo decide; queda constancia de quién y por qué.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Open Lligall</source>
        <translation>Abrir Lligall</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>Todavía no está abierto</translation>
    </message>
    <message>
        <source>These municipalities need you before they open. Nothing has been lost.</source>
        <translation>Estos municipios le necesitan para abrirse. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>This municipality needs you before it opens. Nothing has been lost.</source>
        <translation>Este municipio le necesita para abrirse. No se ha perdido nada.</translation>
    </message>
    <message>
        <source>Go on with the others</source>
        <translation>Continuar con los otros</translation>
    </message>
    <message>
        <source>Enrol this desktop with a new code</source>
        <translation>Dar de alta este ordenador con un código nuevo</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>&lt;b&gt;Due on {day}&lt;/b&gt;</source>
        <translation>&lt;b&gt;Vence el {day}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Was due on {day}&lt;/b&gt;</source>
        <translation>&lt;b&gt;Venció el {day}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{term} from {start} ({basis})</source>
        <translation>{term} desde el {start} ({basis})</translation>
    </message>
    <message>
        <source>{weekday} {day} is not a working day, so it passes to the next one (art. 30.5)</source>
        <translation>{weekday} {day} no es hábil y pasa al siguiente (art. 30.5)</translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>1 día hábil</numerusform>
            <numerusform>%n días hábiles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n natural days</source>
        <translation>
            <numerusform>1 día natural</numerusform>
            <numerusform>%n días naturales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>1 año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>1 mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolStep</name>
    <message>
        <source>The letter from the Diputació has the address of the server and a code that works once. You can copy the whole letter and paste it here.</source>
        <translation>La carta de la Diputación lleva la dirección del servidor y un código que sirve una sola vez. Puede copiar toda la carta y pegarla aquí.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Set by the administrator of this computer</source>
        <translation>Lo ha fijado el administrador de este ordenador</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Dar de alta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>No code yet?</source>
        <translation>¿Todavía no tiene código?</translation>
    </message>
    <message>
        <source>Try Lligall with an invented village: a dozen case files to open, change and undo. Nothing leaves this computer, and you can enrol your town hall at any time.</source>
        <translation>Pruebe Lligall con un pueblo inventado: una docena de expedientes para abrir, cambiar y deshacer. Nada sale de este ordenador y puede dar de alta el ayuntamiento cuando quiera.</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Probarlo con datos de muestra</translation>
    </message>
    <message>
        <source>The file that was opened is for another server: %1.</source>
        <translation>El archivo abierto es de otro servidor: %1.</translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation>No se ha usado nada de él.</translation>
    </message>
    <message>
        <source>This computer enrols only at the address that its administrator has set.</source>
        <translation>Este ordenador solo se da de alta en la dirección que ha fijado su administrador.</translation>
    </message>
    <message>
        <source>The address and the code come from the file that was opened.</source>
        <translation>La dirección y el código vienen del archivo que se ha abierto.</translation>
    </message>
    <message>
        <source>Before you enrol, look that the address is the one of your Diputació.</source>
        <translation>Antes de darse de alta, mire que la dirección sea la de su Diputación.</translation>
    </message>
    <message>
        <source>The address and the code are both needed.</source>
        <translation>Hacen falta la dirección y el código.</translation>
    </message>
    <message>
        <source>They are in the letter.</source>
        <translation>Están en la carta.</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Esto no es la dirección de ningún servidor.</translation>
    </message>
    <message>
        <source>It looks like https://lligall.example.cat</source>
        <translation>Tiene que ser como https://lligall.example.cat</translation>
    </message>
    <message>
        <source>A code has %1 letters and digits, and this one has %2.</source>
        <translation>Un código tiene %1 letras y cifras, y este tiene %2.</translation>
    </message>
    <message>
        <source>Compare it with the letter.</source>
        <translation>Compárelo con la carta.</translation>
    </message>
</context>
<context>
    <name>EntityTypes</name>
    <message>
        <source>town hall</source>
        <translation>ayuntamiento</translation>
    </message>
    <message>
        <source>decentralised municipal entity</source>
        <translation>entidad municipal descentralizada</translation>
    </message>
    <message>
        <source>county council</source>
        <translation>consejo comarcal</translation>
    </message>
    <message>
        <source>provincial council</source>
        <translation>diputación</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export the list</source>
        <translation>Exportar la lista</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Hoja de cálculo (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the list…</source>
        <translation>Exportando la lista…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to {file}</source>
        <translation>
            <numerusform>1 fila exportada a {file}</numerusform>
            <numerusform>%n filas exportadas a {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Export stopped; no file was left behind</source>
        <translation>Exportación parada; no ha quedado ningún fichero</translation>
    </message>
    <message>
        <source>The file could not be written. Close it in the other program, or choose another place.</source>
        <translation>No se ha podido escribir el fichero. Ciérrelo en el otro programa o elija otro sitio.</translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message>
        <source>voided</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>en duda</translation>
    </message>
    <message>
        <source>given to its case file later</source>
        <translation>dado más tarde a su expediente</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Other number on papers</source>
        <translation>Otro número en papel</translation>
    </message>
    <message>
        <source>Provisional number</source>
        <translation>Número provisional</translation>
    </message>
    <message>
        <source>Former number</source>
        <translation>Número antiguo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Cerrado el</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>Reason for the due date</source>
        <translation>Motivo del vencimiento</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Reason for the priority</source>
        <translation>Motivo de la prioridad</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>Records series</source>
        <translation>Serie documental</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Initiation</source>
        <translation>Forma de inicio</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Abierto el</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Effect of silence</source>
        <translation>Sentido del silencio</translation>
    </message>
    <message>
        <source>Place of the papers</source>
        <translation>Lugar de los papeles</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>ENI identifier</source>
        <translation>Identificador ENI</translation>
    </message>
    <message>
        <source>State of the step</source>
        <translation>Estado del trámite</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Hecho el</translation>
    </message>
    <message>
        <source>Waiting step</source>
        <translation>Trámite de espera</translation>
    </message>
    <message>
        <source>Waits until</source>
        <translation>Espera hasta el</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Palabra clave</translation>
    </message>
    <message>
        <source>Other case file</source>
        <translation>Otro expediente</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Hecho por</translation>
    </message>
    <message>
        <source>Sort of document</source>
        <translation>Tipo de documento</translation>
    </message>
    <message>
        <source>NIF or other document</source>
        <translation>NIF u otro documento</translation>
    </message>
    <message>
        <source>Sort of person</source>
        <translation>Tipo de persona</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>First surname</source>
        <translation>Primer apellido</translation>
    </message>
    <message>
        <source>Second surname</source>
        <translation>Segundo apellido</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Nombre de la entidad</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Obliged to electronic relations</source>
        <translation>Obligada a relacionarse electrónicamente</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lengua</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Fusionada con</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Represents</source>
        <translation>Representa</translation>
    </message>
    <message>
        <source>Sort of thing</source>
        <translation>Tipo de cosa</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Cosa</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Version that stands</source>
        <translation>Versión que queda</translation>
    </message>
    <message>
        <source>Author of the version that stands</source>
        <translation>Autor de la versión que queda</translation>
    </message>
    <message>
        <source>Moment of the version that stands</source>
        <translation>Momento de la versión que queda</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>La otra versión</translation>
    </message>
    <message>
        <source>Change of the other version</source>
        <translation>Cambio de la otra versión</translation>
    </message>
    <message>
        <source>Author of the other version</source>
        <translation>Autor de la otra versión</translation>
    </message>
    <message>
        <source>Desktop of the other version</source>
        <translation>Equipo de la otra versión</translation>
    </message>
    <message>
        <source>Moment of the other version</source>
        <translation>Momento de la otra versión</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisión</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidido por</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Decidido</translation>
    </message>
    <message>
        <source>INE code</source>
        <translation>Código INE</translation>
    </message>
    <message>
        <source>Municipality code</source>
        <translation>Código de municipio</translation>
    </message>
    <message>
        <source>DIR3 code</source>
        <translation>Código DIR3</translation>
    </message>
    <message>
        <source>Sort of entity</source>
        <translation>Tipo de ente</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Comarca</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Lenguas</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>En activo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde el</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta el</translation>
    </message>
    <message>
        <source>Desktop number</source>
        <translation>Número de equipo</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Dado de alta</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Reason of the revocation</source>
        <translation>Motivo de la retirada</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>Why it may be destroyed</source>
        <translation>Por qué se puede eliminar</translation>
    </message>
    <message>
        <source>Years to be kept after closing</source>
        <translation>Años de conservación desde el cierre</translation>
    </message>
    <message>
        <source>Retention table or order</source>
        <translation>Tabla de valoración u orden</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Propuesto por</translation>
    </message>
    <message>
        <source>Proposed at</source>
        <translation>Propuesto el</translation>
    </message>
    <message>
        <source>Proposal to destroy</source>
        <translation>Propuesta de eliminación</translation>
    </message>
    <message>
        <source>Copy of its data</source>
        <translation>Copia de sus datos</translation>
    </message>
    <message>
        <source>Copy of its data since</source>
        <translation>Copia de sus datos desde</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Unit of the time limit</source>
        <translation>Unidad del plazo</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Name in Spanish</source>
        <translation>Nombre en castellano</translation>
    </message>
    <message>
        <source>Name in Aranese</source>
        <translation>Nombre en aranés</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nombre en inglés</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base legal</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trámites</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Huella (SHA-256)</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Tamaño en bytes</translation>
    </message>
    <message>
        <source>Sort of file</source>
        <translation>Tipo de archivo</translation>
    </message>
    <message>
        <source>Number series</source>
        <translation>Serie de números</translation>
    </message>
    <message>
        <source>Desktop that numbers</source>
        <translation>Ordenador que numera</translation>
    </message>
    <message>
        <source>Copy of the desktop&apos;s database</source>
        <translation>Copia de los datos del ordenador</translation>
    </message>
    <message>
        <source>Turn of numbering</source>
        <translation>Turno de numeración</translation>
    </message>
    <message>
        <source>State of the server</source>
        <translation>Estado del servidor</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Qué se ha pedido</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Ordenador</translation>
    </message>
    <message>
        <source>Last numbers used</source>
        <translation>Últimos números usados</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>Respuesta del servidor</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué ha sido de él</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>None yet. Drop them here, or add them with the button.</source>
        <translation>Todavía no hay ninguno. Suéltelos aquí o añádalos con el botón.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Abrir {name}</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>What can be done with this file</source>
        <translation>Qué se puede hacer con este archivo</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este ordenador</translation>
    </message>
    <message>
        <source>here; on its way to the server, {part} %</source>
        <translation>aquí; de camino al servidor, {part} %</translation>
    </message>
    <message>
        <source>here; waits to be sent</source>
        <translation>aquí; espera para enviarse</translation>
    </message>
    <message>
        <source>at the server; fetched when opened</source>
        <translation>en el servidor; se descarga al abrirlo</translation>
    </message>
    <message>
        <source>on its way from another computer</source>
        <translation>de camino desde otro ordenador</translation>
    </message>
    <message>
        <source>here and at the server</source>
        <translation>aquí y en el servidor</translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation>Añadiendo {name}</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>Abriendo {name}</translation>
    </message>
    <message>
        <source>This computer has no program for files of this sort.</source>
        <translation>Este ordenador no tiene ningún programa para esta clase de archivos.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>More filters</source>
        <translation>Más filtros</translation>
    </message>
    <message>
        <source>No longer filter by {words}</source>
        <translation>Dejar de filtrar por {words}</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>palabra clave</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>procedimiento</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Fuera de plazo</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Los míos</translation>
    </message>
    <message>
        <source>Nobody responsible</source>
        <translation>Sin responsable</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Palabra clave</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procedimiento</translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation>Solo los de fuera de plazo</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Guardar este filtro…</translation>
    </message>
    <message>
        <source>Forget a saved filter</source>
        <translation>Olvidar un filtro guardado</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Open</source>
        <translation>Abiertos</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Los míos</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Fuera de plazo</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>HelpRoom</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Ayuda: %1</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation>Todo el historial</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>deshaz</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Todavía no se ha hecho nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>1 por enviar</numerusform>
            <numerusform>%n por enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation>Verificar el historial</translation>
    </message>
    <message>
        <source>Everything done in this entity is a chain, signed by the server. This computer can work it out again and tell whether anything was altered, removed or put in between.</source>
        <translation>Todo lo que se ha hecho en este ente es una cadena firmada por el servidor. Este ordenador puede volver a calcularla y decir si se ha alterado, quitado o añadido algo.</translation>
    </message>
    <message>
        <source>Verifying the history…</source>
        <translation>Verificando el historial…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copiar un informe para el soporte</translation>
    </message>
    <message>
        <source>{done} of {total} entries</source>
        <translation>{done} de {total} anotaciones</translation>
    </message>
    <message>
        <source>Verification cancelled</source>
        <translation>Se ha cancelado la verificación</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiado</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of {title}</source>
        <translation>Historial de {title}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Every change is on record and stays there; nobody can alter it unnoticed.</source>
        <translation>Cada cambio queda registrado y ahí se queda; nadie lo puede alterar sin que se note.</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Mostrar los anteriores</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Older ones…</source>
        <translation>Más antiguos…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Nothing older is on record.</source>
        <translation>No hay nada más antiguo registrado.</translation>
    </message>
    <message>
        <source>What is older is kept at the server, which cannot be asked now. Try again once it is connected.</source>
        <translation>Lo más antiguo se guarda en el servidor, al que ahora no se puede acceder. Inténtelo de nuevo cuando haya conexión.</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>the server</source>
        <translation>el servidor</translation>
    </message>
    <message>
        <source>it was given the number {number}</source>
        <translation>ha recibido el número {number}</translation>
    </message>
    <message>
        <source>{field}: {new}</source>
        <translation>{field}: {new}</translation>
    </message>
    <message>
        <source>{field}: {old} → empty</source>
        <translation>{field}: {old} → vacío</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>por enviar</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>no aceptado</translation>
    </message>
    <message>
        <source>came too late</source>
        <translation>ha llegado tarde</translation>
    </message>
    <message>
        <source>another version stands</source>
        <translation>queda otra versión</translation>
    </message>
    <message>
        <source>partly destroyed</source>
        <translation>en parte eliminado</translation>
    </message>
    <message>
        <source>partly not for your eyes</source>
        <translation>en parte no la puede ver</translation>
    </message>
</context>
<context>
    <name>IdentifierTypes</name>
    <message>
        <source>NIF</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>NIE</source>
        <translation>NIE</translation>
    </message>
    <message>
        <source>NIF of an organisation</source>
        <translation>NIF de entidad</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>pasaporte</translation>
    </message>
    <message>
        <source>another document</source>
        <translation>otro documento</translation>
    </message>
</context>
<context>
    <name>Initiations</name>
    <message>
        <source>at a party&apos;s request</source>
        <translation>a instancia de parte</translation>
    </message>
    <message>
        <source>ex officio</source>
        <translation>de oficio</translation>
    </message>
</context>
<context>
    <name>KeywordsRow</name>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>Añadir una palabra clave</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Palabra clave</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Take off the keyword {name}</source>
        <translation>Quitar la palabra clave {name}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>municipality</source>
        <translation>municipio</translation>
    </message>
    <message>
        <source>person of the town hall</source>
        <translation>persona del ayuntamiento</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>equipo</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>procedimiento</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>case file</source>
        <translation>expediente</translation>
    </message>
    <message>
        <source>step</source>
        <translation>trámite</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tarea</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>palabra clave</translation>
    </message>
    <message>
        <source>keyword of the file</source>
        <translation>palabra clave del expediente</translation>
    </message>
    <message>
        <source>related case file</source>
        <translation>expediente relacionado</translation>
    </message>
    <message>
        <source>named reader</source>
        <translation>concejal con lectura</translation>
    </message>
    <message>
        <source>interested party</source>
        <translation>interesado</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>dos versiones</translation>
    </message>
    <message>
        <source>number series</source>
        <translation>serie de números</translation>
    </message>
    <message>
        <source>request about a number series</source>
        <translation>petición sobre una serie de números</translation>
    </message>
    <message>
        <source>number without a file</source>
        <translation>número sin expediente</translation>
    </message>
    <message>
        <source>destruction of contents</source>
        <translation>eliminación de contenido</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>The case files of your town hall, on this computer, with and without a connection.</source>
        <translation>Los expedientes del ayuntamiento, en este ordenador, con conexión y sin ella.</translation>
    </message>
    <message>
        <source>In which language do you want to work?</source>
        <translation>¿En qué lengua quiere trabajar?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>It can be changed at any time in the menu with your name.</source>
        <translation>Se puede cambiar siempre en el menú con su nombre.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Catalan</source>
        <translation>catalán</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>castellano</translation>
    </message>
    <message>
        <source>Aranese</source>
        <translation>aranés</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
</context>
<context>
    <name>LastRuns</name>
    <message>
        <source>&lt;b&gt;Safe start.&lt;/b&gt; You can work; nothing is sent or received until you go on normally. &lt;a href=&quot;safe.normal&quot;&gt;Go on normally&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Check this program&lt;/a&gt; · &lt;a href=&quot;crash.report&quot;&gt;Copy the report&lt;/a&gt;</source>
        <translation>&lt;b&gt;Inicio seguro.&lt;/b&gt; Puede trabajar; no se envía ni se recibe nada hasta que continúe con normalidad. &lt;a href=&quot;safe.normal&quot;&gt;Continuar con normalidad&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Comprobar el programa&lt;/a&gt; · &lt;a href=&quot;crash.report&quot;&gt;Copiar el informe&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lligall closed by itself the last time&lt;/b&gt; (it had been opened %1). Everything you saved is here. &lt;a href=&quot;crash.report&quot;&gt;Copy the report&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Check this program&lt;/a&gt; · &lt;a href=&quot;crash.understood&quot;&gt;Understood&lt;/a&gt;</source>
        <translation>&lt;b&gt;La última vez Lligall se cerró solo&lt;/b&gt; (lo había abierto %1). Todo lo que guardó está aquí. &lt;a href=&quot;crash.report&quot;&gt;Copiar el informe&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Comprobar el programa&lt;/a&gt; · &lt;a href=&quot;crash.understood&quot;&gt;Entendido&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiado</translation>
    </message>
</context>
<context>
    <name>LeaseAnswers</name>
    <message>
        <source>given</source>
        <translation>dado</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>no: another computer numbers</source>
        <translation>no: numera otro ordenador</translation>
    </message>
    <message>
        <source>no: that turn was over</source>
        <translation>no: aquel turno ya había terminado</translation>
    </message>
    <message>
        <source>no: that computer may not number</source>
        <translation>no: aquel ordenador no puede numerar</translation>
    </message>
    <message>
        <source>no: the last number cannot be right</source>
        <translation>no: el último número no puede ser correcto</translation>
    </message>
</context>
<context>
    <name>LeaseDialog</name>
    <message>
        <source>Last number on paper, if you know it</source>
        <translation>Último número en papel, si lo sabe</translation>
    </message>
    <message>
        <source>Write the last number used, or 0 when there is none.</source>
        <translation>Escriba el último número usado, o 0 si no hay ninguno.</translation>
    </message>
    <message>
        <source>Write it as it stands on the paper, like {number}.</source>
        <translation>Escríbalo tal como está en el papel, por ejemplo {number}.</translation>
    </message>
</context>
<context>
    <name>LeastVersion</name>
    <message>
        <source>&lt;b&gt;This version of Lligall no longer exchanges with the central server&lt;/b&gt; (%1 or newer is needed). Go on working: everything is saved on this computer, and is sent when Lligall is up to date.</source>
        <translation>&lt;b&gt;Esta versión de Lligall ya no intercambia datos con el servidor central&lt;/b&gt; (hace falta la %1 o una más nueva). Siga trabajando: todo se guarda en este ordenador, y se enviará cuando Lligall esté actualizado.</translation>
    </message>
    <message>
        <source>&lt;b&gt;From %2 on, this version of Lligall will no longer exchange with the central server&lt;/b&gt; (%1 or newer is needed).</source>
        <translation>&lt;b&gt;A partir del %2, esta versión de Lligall ya no intercambiará datos con el servidor central&lt;/b&gt; (hará falta la %1 o una más nueva).</translation>
    </message>
    <message>
        <source>Ask your IT for the new version.</source>
        <translation>Pida la versión nueva a informática.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Look for the new version</source>
        <translation>Buscar la versión nueva</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Something you typed could not be saved</source>
        <translation>Algo que ha escrito no se ha podido guardar</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Volver a ello</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Cerrar sin guardarlo</translation>
    </message>
    <message>
        <source>Everything else is saved on this computer.</source>
        <translation>El resto está guardado en este ordenador.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Export to a spreadsheet</source>
        <translation>Exportar a una hoja de cálculo</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} seleccionados</translation>
    </message>
</context>
<context>
    <name>LookDialog</name>
    <message>
        <source>New versions of Lligall</source>
        <translation>Versiones nuevas de Lligall</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a buscar</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Looking for a new version…</source>
        <translation>Buscando una versión nueva…</translation>
    </message>
    <message>
        <source>A new version is coming…</source>
        <translation>Está llegando una versión nueva…</translation>
    </message>
    <message>
        <source>%1 of %2. You can close this and go on working.</source>
        <translation>%1 de %2. Puede cerrar esto y seguir trabajando.</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>provisional number</source>
        <translation>número provisional</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>por enviar</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>dos versiones</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge duplicates</source>
        <translation>Fusionar duplicados</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>The files of both appear under the one kept. Nothing is lost: they can be separated again.</source>
        <translation>Los expedientes de ambas salen en la que queda. No se pierde nada: se pueden volver a separar.</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Con quién</translation>
    </message>
    <message>
        <source>Who is kept?</source>
        <translation>¿Cuál se conserva?</translation>
    </message>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MunicipalitiesCard</name>
    <message>
        <source>My municipalities</source>
        <translation>Mis municipios</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abiertos</translation>
    </message>
    <message>
        <source>past their date</source>
        <translation>fuera de plazo</translation>
    </message>
    <message>
        <source>My municipality</source>
        <translation>Mi municipio</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Write a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>This line is metered: files wait for another one. Everything else goes on as usual.</source>
        <translation>Esta línea tiene los datos limitados: los archivos esperan otra. Todo lo demás sigue como siempre.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
</context>
<context>
    <name>NewCaseFileDialog</name>
    <message>
        <source>New case file · {entity}</source>
        <translation>Expediente nuevo · {entity}</translation>
    </message>
    <message>
        <source>Open the case file</source>
        <translation>Abrir el expediente</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>Minor works licence — Cal Pere</source>
        <translation>Licencia de obras menores — Cal Pere</translation>
    </message>
    <message>
        <source>Who asks for it, or whom it concerns (if anybody yet)</source>
        <translation>Quién lo pide o a quién afecta (si ya se sabe)</translation>
    </message>
    <message>
        <source>The number is given when there is a connection; until then it has a provisional one.</source>
        <translation>El número lo da el servidor cuando hay conexión; mientras tanto lleva uno provisional.</translation>
    </message>
    <message>
        <source>Next: {number}</source>
        <translation>Siguiente: {number}</translation>
    </message>
    <message>
        <source>Write what it is about; a few words are enough.</source>
        <translation>Escriba de qué trata; bastan pocas palabras.</translation>
    </message>
    <message>
        <source>The title is too long: {length} characters of at most {longest}.</source>
        <translation>El título es demasiado largo: {length} caracteres, y caben {longest}.</translation>
    </message>
    <message>
        <source>Choose “{name}” from the list, create it, or leave the box empty.</source>
        <translation>Elija «{name}» de la lista, créela o deje el campo vacío.</translation>
    </message>
</context>
<context>
    <name>NewPartyDialog</name>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>Añadir la persona</translation>
    </message>
</context>
<context>
    <name>NewTaskDialog</name>
    <message>
        <source>New task</source>
        <translation>Tarea nueva</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Añadir la tarea</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Escriba qué hay que hacer.</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nueva</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Todavía ninguna.</translation>
    </message>
    <message>
        <source>What can be done with this note</source>
        <translation>Qué se puede hacer con esta nota</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Cambiar…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>What is new in Lligall %1</source>
        <translation>Novedades de Lligall %1</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Case files</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>given</source>
        <translation>dado</translation>
    </message>
    <message>
        <source>its case file is voided</source>
        <translation>su expediente está anulado</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>contested: a paper may carry it</source>
        <translation>en duda: puede estar en algún papel</translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation>nadie puede decirlo</translation>
    </message>
    <message>
        <source>the contents of its case file were destroyed</source>
        <translation>el contenido de su expediente se ha eliminado</translation>
    </message>
    <message>
        <source>the computer that numbered went on beyond it and never said what for</source>
        <translation>el ordenador que numeraba siguió adelante y nunca dijo para qué era</translation>
    </message>
    <message>
        <source>said to stand on paper; its file has not come yet</source>
        <translation>se ha dicho que está en papel; el expediente aún no ha llegado</translation>
    </message>
    <message>
        <source>its file already had another number</source>
        <translation>su expediente ya tenía otro número</translation>
    </message>
    <message>
        <source>it was given after the turn of that computer had ended</source>
        <translation>se dio cuando el turno de aquel ordenador ya había terminado</translation>
    </message>
    <message>
        <source>the change that claimed it had arrived before</source>
        <translation>el cambio que lo pedía ya había llegado antes</translation>
    </message>
    <message>
        <source>The server did not do it: another computer numbers the series.</source>
        <translation>El servidor no lo ha hecho: otro ordenador numera la serie.</translation>
    </message>
    <message>
        <source>The server had nothing to end: the turn meant was over already.</source>
        <translation>El servidor no tenía nada que terminar: aquel turno ya había acabado.</translation>
    </message>
    <message>
        <source>The server did not do it: that computer is revoked, or its person may not write.</source>
        <translation>El servidor no lo ha hecho: aquel ordenador está revocado, o su persona no puede escribir.</translation>
    </message>
    <message>
        <source>The server did not do it: the last number cannot be right.</source>
        <translation>El servidor no lo ha hecho: el último número no puede ser correcto.</translation>
    </message>
    <message>
        <source>the change that claimed it was not accepted: %1</source>
        <translation>el cambio que lo pedía no se aceptó: %1</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Every number · {series}</source>
        <translation>Todos los números · {series}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Aún no hay ningún número</translation>
    </message>
    <message>
        <source>Every number given will be here, with its file.</source>
        <translation>Aquí estará cada número dado, con su expediente.</translation>
    </message>
    <message>
        <source>Export to a spreadsheet…</source>
        <translation>Exportar a una hoja de cálculo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Waiting for the official number</source>
        <translation>Esperan el número oficial</translation>
    </message>
    <message>
        <source>Numbers of {year}</source>
        <translation>Números de {year}</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n número</numerusform>
            <numerusform>%n números</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a file, each with its reason</source>
        <translation>
            <numerusform>%n sin expediente, con su motivo</numerusform>
            <numerusform>%n sin expediente, cada uno con su motivo</numerusform>
        </translation>
    </message>
    <message>
        <source>papers may say {number}</source>
        <translation>en papel puede decir {number}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Qué ha sido de él</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Abierto el</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordenador</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Otro número</translation>
    </message>
</context>
<context>
    <name>OpenOffices</name>
    <message>
        <source>%1 could not be opened and needs you.</source>
        <translation>%1 no se ha podido abrir y le necesita.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mírelo</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The link that was opened is not one that this version of Lligall understands.</source>
        <translation>El enlace abierto no es ninguno que esta versión de Lligall entienda.</translation>
    </message>
    <message>
        <source>Nothing was opened or changed.</source>
        <translation>No se ha abierto ni cambiado nada.</translation>
    </message>
    <message>
        <source>Ask whoever sent it to copy it again, or look for the case file with Ctrl+K.</source>
        <translation>Pida a quien lo envió que lo copie otra vez, o busque el expediente con Ctrl+K.</translation>
    </message>
    <message>
        <source>The file that was opened is not an enrolment file of Lligall, or could not be read.</source>
        <translation>El archivo abierto no es un archivo de alta de Lligall, o no se ha podido leer.</translation>
    </message>
    <message>
        <source>Enrolment files come from the Diputació. If this one did, ask for another.</source>
        <translation>Los archivos de alta vienen de la Diputación. Si este viene de ella, pida otro.</translation>
    </message>
    <message>
        <source>The link is to a case file of an entity that is not on this desktop (code %1).</source>
        <translation>El enlace es de un expediente de una entidad que no está en este ordenador (código %1).</translation>
    </message>
    <message>
        <source>If you also work for that entity, add it with an enrolment code of your own.</source>
        <translation>Si también trabaja para esa entidad, añádala con un código de alta propio.</translation>
    </message>
    <message>
        <source>The link is to a case file of %1, which is not open on this desktop just now.</source>
        <translation>El enlace es de un expediente de %1, que ahora no está abierto en este ordenador.</translation>
    </message>
    <message>
        <source>Open it with “Open what is still locked” (Ctrl+K), and then the link again.</source>
        <translation>Ábralo con «Abrir lo que sigue cerrado» (Ctrl+K), y después vuelva a abrir el enlace.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>Destroyed contents</source>
        <translation>Contenido eliminado</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trámites</translation>
    </message>
    <message>
        <source>The contents of {number} were destroyed</source>
        <translation>El contenido del expediente {number} se ha eliminado</translation>
    </message>
    <message>
        <source>{day}. The record says who decided it and why.</source>
        <translation>{day}. La constancia dice quién lo decidió y por qué.</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Visto hace poco</translation>
    </message>
    <message>
        <source>What you can do here</source>
        <translation>Lo que puede hacer aquí</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc leaves · &gt; for commands only</source>
        <translation>↑ ↓ elija · Intro abre · Esc sale · &gt; solo órdenes</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, a number without signs, or the other surname.</source>
        <translation>No se ha encontrado nada. Pruebe con menos letras, un número sin signos o el otro apellido.</translation>
    </message>
    <message>
        <source>The search index is being made ({part} %): not everything is found yet.</source>
        <translation>El índice de búsqueda se está creando ({part} %): todavía no se encuentra todo.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
</context>
<context>
    <name>PartiesCard</name>
    <message>
        <source>Interested parties</source>
        <translation>Interesados</translation>
    </message>
    <message>
        <source>Add an interested party</source>
        <translation>Añadir un interesado</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Todavía nadie.</translation>
    </message>
    <message>
        <source>What can be done with {name}</source>
        <translation>Qué se puede hacer con {name}</translation>
    </message>
    <message>
        <source>represents {name}</source>
        <translation>representa a {name}</translation>
    </message>
    <message>
        <source>&amp;Open the person</source>
        <translation>&amp;Abrir la persona</translation>
    </message>
    <message>
        <source>&amp;Role in this file…</source>
        <translation>&amp;Papel en este expediente…</translation>
    </message>
    <message>
        <source>&amp;Take out of this file</source>
        <translation>&amp;Quitar de este expediente</translation>
    </message>
</context>
<context>
    <name>PartiesRoom</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>PartyFields</name>
    <message>
        <source>Its check letter does not agree. Look at it again, or choose passport or another document.</source>
        <translation>La letra de control no corresponde. Mírelo bien, o elija pasaporte u otro documento.</translation>
    </message>
</context>
<context>
    <name>PartyFinder</name>
    <message>
        <source>Name, NIF, telephone or e-mail</source>
        <translation>Nombre, NIF, teléfono o correo</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personas encontradas</translation>
    </message>
    <message>
        <source>New person: “{text}”</source>
        <translation>Persona nueva: «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 expediente</numerusform>
            <numerusform>%n expedientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Choose another person</source>
        <translation>Elegir otra persona</translation>
    </message>
    <message>
        <source>Search instead</source>
        <translation>Buscarla</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>NIF or NIE, checked</source>
        <translation>NIF o NIE, comprobado</translation>
    </message>
    <message>
        <source>Write at least a name.</source>
        <translation>Escriba al menos un nombre.</translation>
    </message>
    <message>
        <source>Its check letter does not agree. Look at it again, or choose passport or another document.</source>
        <translation>La letra de control no corresponde. Mírelo bien, o elija pasaporte u otro documento.</translation>
    </message>
    <message>
        <source>Perhaps already here: {names}. Choose the name to use it.</source>
        <translation>Quizá ya esté: {names}. Pulse el nombre para usarlo.</translation>
    </message>
</context>
<context>
    <name>PartyListing</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Filter by name, NIF, telephone, street…</source>
        <translation>Filtrar por nombre, NIF, teléfono, calle…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>in no case file</source>
        <translation>en ningún expediente</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>1 abierto</numerusform>
            <numerusform>%n abiertos</numerusform>
        </translation>
    </message>
    <message>
        <source>Open case files</source>
        <translation>Expedientes abiertos</translation>
    </message>
    <message>
        <source>They appear here when they become part of a case file, or you write them down before.</source>
        <translation>Salen aquí cuando se añaden a un expediente, o las puede apuntar antes.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Todavía nadie</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Nadie coincide</translation>
    </message>
    <message>
        <source>Look with fewer words or among all.</source>
        <translation>Pruebe con menos palabras o entre todos.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Mostrar a todos</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>1 persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Export these…</source>
        <translation>&amp;Exportar estos…</translation>
    </message>
    <message>
        <source>people</source>
        <comment>part of a file name</comment>
        <translation>personas</translation>
    </message>
</context>
<context>
    <name>PartyRoles</name>
    <message>
        <source>interested party</source>
        <translation>interesado</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>representante</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>tercero</translation>
    </message>
</context>
<context>
    <name>PartyScreen</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Expediente nuevo</translation>
    </message>
    <message>
        <source>More that can be done with this person</source>
        <translation>Más cosas que se pueden hacer con esta persona</translation>
    </message>
    <message>
        <source>Case files of this person</source>
        <translation>Expedientes de esta persona</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>In no case file yet.</source>
        <translation>Todavía en ningún expediente.</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>Merged into this person</source>
        <translation>Fusionadas con esta persona</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation>Todo el historial</translation>
    </message>
    <message>
        <source>Case files and history</source>
        <translation>Expedientes e historial</translation>
    </message>
    <message>
        <source>You may read this but not change it.</source>
        <translation>Lo puede leer pero no cambiar.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>quitada</translation>
    </message>
    <message>
        <source>{channel}, obliged</source>
        <translation>{channel}, obligada</translation>
    </message>
    <message>
        <source>Perhaps the same person: {names}.</source>
        <translation>Quizá sea la misma persona: {names}.</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Comparar y fusionar…</translation>
    </message>
    <message>
        <source>&lt;b&gt;Two versions&lt;/b&gt; of: {fields}. Nothing is lost; somebody has to decide.</source>
        <translation>&lt;b&gt;Dos versiones&lt;/b&gt; de: {fields}. No se ha perdido nada; alguien tiene que decidir.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Separate {name} again</source>
        <translation>Volver a separar {name}</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>deshaz</translation>
    </message>
    <message>
        <source>This person is not on this computer.</source>
        <translation>Esta persona no está en este ordenador.</translation>
    </message>
</context>
<context>
    <name>PartyTypes</name>
    <message>
        <source>natural person</source>
        <translation>persona física</translation>
    </message>
    <message>
        <source>company or organisation</source>
        <translation>empresa o entidad</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>administración</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>Interested parties</source>
        <translation>Interesados</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trámites</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Related case files</source>
        <translation>Expedientes relacionados</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Hecho el</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not printed: export the list to a spreadsheet</source>
        <translation>
            <numerusform>%n más no se imprime: exporte la lista a una hoja de cálculo</numerusform>
            <numerusform>%n más no se imprimen: exporte la lista a una hoja de cálculo</numerusform>
        </translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Imprimir: %1</translation>
    </message>
    <message>
        <source>The printer takes nothing just now. Choose another, or save it as PDF.</source>
        <translation>La impresora ahora no acepta nada. Elija otra, o guárdelo como PDF.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The file could not be written. Close it in the other program, or choose another place.</source>
        <translation>No se ha podido escribir el archivo. Ciérrelo en el otro programa, o elija otro lugar.</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Guardado como {file}</translation>
    </message>
</context>
<context>
    <name>Priorities</name>
    <message>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alta</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>Lligall</source>
        <translation>Lligall</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copiar un informe para el soporte</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a probar</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiado</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No se ha escrito nada.</translation>
    </message>
    <message>
        <source>The program has failed while doing the last thing you asked.</source>
        <translation>El programa ha fallado al hacer lo último que ha pedido.</translation>
    </message>
    <message>
        <source>Everything saved before it is safe on this computer, and you can go on working.</source>
        <translation>Todo lo guardado antes está en este ordenador, y puede seguir trabajando.</translation>
    </message>
    <message>
        <source>If it happens again, copy the report for support; it has no personal data.</source>
        <translation>Si vuelve a pasar, copie el informe para el soporte; no lleva datos personales.</translation>
    </message>
    <message>
        <source>Lligall could not start.</source>
        <translation>Lligall no se ha podido abrir.</translation>
    </message>
    <message>
        <source>Everything saved before is safe on this computer.</source>
        <translation>Todo lo que se había guardado está a salvo en este ordenador.</translation>
    </message>
    <message>
        <source>Open it again. If it happens again, restart the computer; if that does not help, copy the report for support, which has no personal data.</source>
        <translation>Ábralo de nuevo. Si vuelve a ocurrir, reinicie el ordenador; si no basta, copie el informe para soporte, que no tiene datos personales.</translation>
    </message>
    <message>
        <source>Check the address of the server and the connection, and try again.</source>
        <translation>Compruebe la dirección del servidor y la conexión, y vuelva a probar.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Vuelva a probar dentro de un momento.</translation>
    </message>
    <message>
        <source>a network share</source>
        <translation>una carpeta de red</translation>
    </message>
    <message>
        <source>a folder that OneDrive, Dropbox or the like copies elsewhere</source>
        <translation>una carpeta que OneDrive, Dropbox o uno parecido copia en otro sitio</translation>
    </message>
    <message>
        <source>Everything you had saved is safe on this computer.</source>
        <translation>Todo lo que había guardado está en este ordenador.</translation>
    </message>
    <message>
        <source>Everything is saved on this computer and you can go on working; the changes will be sent later.</source>
        <translation>Todo está guardado en este ordenador y puede seguir trabajando; los cambios se enviarán más tarde.</translation>
    </message>
    <message>
        <source>Nothing has been changed or deleted.</source>
        <translation>No se ha cambiado ni borrado nada.</translation>
    </message>
    <message>
        <source>Nothing has been kept on this computer.</source>
        <translation>No ha quedado nada en este ordenador.</translation>
    </message>
    <message>
        <source>Something did not work.</source>
        <translation>Algo no ha funcionado.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, copy the report for support.</source>
        <translation>Vuelva a probar. Si vuelve a pasar, copie el informe para el soporte.</translation>
    </message>
    <message>
        <source>This change is not allowed.</source>
        <translation>Este cambio no está permitido.</translation>
    </message>
    <message>
        <source>What you are looking for is not on this desktop.</source>
        <translation>Lo que busca no está en este ordenador.</translation>
    </message>
    <message>
        <source>It may not have arrived yet: synchronise, or look for it with Ctrl+K.</source>
        <translation>Quizá todavía no ha llegado: sincronice o búsquelo con Ctrl+K.</translation>
    </message>
    <message>
        <source>The local copy could not be used.</source>
        <translation>La copia local no se ha podido usar.</translation>
    </message>
    <message>
        <source>Close Lligall and open it again. If it goes on, copy the report for support.</source>
        <translation>Cierre Lligall y vuelva a abrirlo. Si sigue, copie el informe para el soporte.</translation>
    </message>
    <message>
        <source>The local copy is not where it should be: %1.</source>
        <translation>La copia local no está donde debería: %1.</translation>
    </message>
    <message>
        <source>What had been synchronised is also at the central server.</source>
        <translation>Lo que se había sincronizado también está en el servidor central.</translation>
    </message>
    <message>
        <source>If the folder was moved or the disk is not connected, put it back. Otherwise enrol this desktop again with a new code.</source>
        <translation>Si se ha movido la carpeta o el disco no está conectado, devuélvalos a su sitio. Si no, dé de alta este ordenador con un código nuevo.</translation>
    </message>
    <message>
        <source>The local copy is damaged: part of it cannot be read.</source>
        <translation>La copia local está dañada: una parte no se puede leer.</translation>
    </message>
    <message>
        <source>Nothing has been deleted, and what had been synchronised is also at the central server.</source>
        <translation>No se ha borrado nada, y lo que se había sincronizado también está en el servidor central.</translation>
    </message>
    <message>
        <source>Do not delete anything. Copy the report and call support: they can rescue what had not been sent.</source>
        <translation>No borre nada. Copie el informe y llame al soporte: pueden rescatar lo que no se había enviado.</translation>
    </message>
    <message>
        <source>Lligall is already open with this municipality, perhaps in another window or session.</source>
        <translation>Lligall ya está abierto con este municipio, quizá en otra ventana o sesión.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it and try again.</source>
        <translation>Use la ventana abierta, o ciérrela y vuelva a probar.</translation>
    </message>
    <message>
        <source>A newer version of Lligall has used this local copy, and this one cannot read it.</source>
        <translation>Una versión más nueva de Lligall ha usado esta copia local, y esta no la sabe leer.</translation>
    </message>
    <message>
        <source>Install the newer version of Lligall on this computer.</source>
        <translation>Instale la versión más nueva de Lligall en este ordenador.</translation>
    </message>
    <message>
        <source>The local copy is in a shared or synchronised folder (%1), where it could be damaged.</source>
        <translation>La copia local está en una carpeta compartida o sincronizada (%1), donde se podría dañar.</translation>
    </message>
    <message>
        <source>Move it to a folder on this computer&apos;s own disk and open Lligall again.</source>
        <translation>Muévala a una carpeta del disco de este ordenador y vuelva a abrir Lligall.</translation>
    </message>
    <message>
        <source>This account&apos;s own folder on this computer is not there or cannot be used: %1.</source>
        <translation>La carpeta propia de esta cuenta en este ordenador no está o no se puede usar: %1.</translation>
    </message>
    <message>
        <source>Ask the administrator of this computer: Lligall needs a local folder of your account (LOCALAPPDATA) on this computer&apos;s own disk.</source>
        <translation>Pídalo al administrador de este ordenador: Lligall necesita una carpeta local de su cuenta (LOCALAPPDATA) en el disco del propio ordenador.</translation>
    </message>
    <message>
        <source>The disk is full and the last change could not be saved.</source>
        <translation>El disco está lleno y el último cambio no se ha podido guardar.</translation>
    </message>
    <message>
        <source>Everything saved before it is safe.</source>
        <translation>Todo lo guardado antes está.</translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need, and do the change again.</source>
        <translation>Vacíe la papelera o borre ficheros que no hagan falta, y vuelva a hacer el cambio.</translation>
    </message>
    <message>
        <source>The disk of this computer has no room for this file (it takes %1; %2 are left).</source>
        <translation>El disco de este ordenador no tiene sitio para este archivo (ocupa %1 y quedan %2).</translation>
    </message>
    <message>
        <source>Nothing of it has been written, and everything else is as it was.</source>
        <translation>No se ha escrito nada de él, y todo lo demás está como estaba.</translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need, and try again. In Settings you can choose that only the files you open are kept on this computer.</source>
        <translation>Vacíe la papelera o borre archivos que no necesite, y vuelva a intentarlo. En Configuración puede elegir que en este ordenador solo se guarden los archivos que abra.</translation>
    </message>
    <message>
        <source>This folder is no whole backup: %1.</source>
        <translation>Esta carpeta no es una copia de seguridad entera: %1.</translation>
    </message>
    <message>
        <source>Nothing has been changed on this computer.</source>
        <translation>En este ordenador no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Choose the folder named “Lligall” with the date, with everything in it, or another backup.</source>
        <translation>Elija la carpeta que se llama «Lligall» con la fecha, con todo lo que hay dentro, u otra copia.</translation>
    </message>
    <message>
        <source>A part of this installation is too old (%1; %2 is needed) and could damage the local copy.</source>
        <translation>Una parte de esta instalación es demasiado antigua (%1; hace falta %2) y podría dañar la copia local.</translation>
    </message>
    <message>
        <source>For that reason the local copy has not been opened; it is as it was.</source>
        <translation>Por eso la copia local no se ha abierto; está como estaba.</translation>
    </message>
    <message>
        <source>Install Lligall again with the current installer.</source>
        <translation>Vuelva a instalar Lligall con el instalador actual.</translation>
    </message>
    <message>
        <source>The program tried to write without leaving a trace, and was stopped.</source>
        <translation>El programa ha intentado escribir sin dejar rastro y se ha parado.</translation>
    </message>
    <message>
        <source>This is a fault of the program. Copy the report for support.</source>
        <translation>Es un error del programa. Copie el informe para el soporte.</translation>
    </message>
    <message>
        <source>The file could not be handled.</source>
        <translation>No se ha podido trabajar con el archivo.</translation>
    </message>
    <message>
        <source>The file is not on this computer.</source>
        <translation>El archivo no está en este ordenador.</translation>
    </message>
    <message>
        <source>With a connection, open it again and it will be fetched from the server.</source>
        <translation>Cuando haya conexión, vuelva a abrirlo y se descargará del servidor.</translation>
    </message>
    <message>
        <source>The copy of the file on this computer is damaged, and was not used.</source>
        <translation>La copia del archivo en este ordenador está dañada y no se ha usado.</translation>
    </message>
    <message>
        <source>What is damaged is kept aside; nothing has been deleted.</source>
        <translation>Lo dañado se conserva aparte; no se ha borrado nada.</translation>
    </message>
    <message>
        <source>Open it again: it is fetched from the server. If you have the original, add it again.</source>
        <translation>Vuelva a abrirlo: se descargará del servidor. Si tiene el original, vuelva a añadirlo.</translation>
    </message>
    <message>
        <source>A file of this sort (%1) is a program, and is not opened from here.</source>
        <translation>Un archivo de esta clase (%1) es un programa y no se abre desde aquí.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for a document, such as a PDF.</source>
        <translation>Pida un documento, por ejemplo un PDF, a quien lo envió.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>No se ha podido leer el archivo.</translation>
    </message>
    <message>
        <source>Nothing was added, and the file is as it was.</source>
        <translation>No se ha añadido nada y el archivo está como estaba.</translation>
    </message>
    <message>
        <source>Close it in other programs, check that the disk is connected, and add it again. Folders cannot be added.</source>
        <translation>Ciérrelo en los demás programas, compruebe que el disco está conectado y vuelva a añadirlo. No se pueden añadir carpetas.</translation>
    </message>
    <message>
        <source>The file has not reached the server yet: it is on its way from another computer.</source>
        <translation>El archivo todavía no ha llegado al servidor: viene de camino desde otro ordenador.</translation>
    </message>
    <message>
        <source>It comes as soon as the computer where it was added is on and connected. Try again then.</source>
        <translation>Llegará cuando el ordenador en que se añadió esté encendido y conectado. Vuelva a probar entonces.</translation>
    </message>
    <message>
        <source>The file is too large for the server.</source>
        <translation>El archivo es demasiado grande para el servidor.</translation>
    </message>
    <message>
        <source>It is kept on this computer and can be opened here.</source>
        <translation>Se conserva en este ordenador y se puede abrir en él.</translation>
    </message>
    <message>
        <source>Split it, or add a smaller version of it.</source>
        <translation>Divídalo o añada una versión más pequeña.</translation>
    </message>
    <message>
        <source>The server has no room for more files.</source>
        <translation>En el servidor no caben más archivos.</translation>
    </message>
    <message>
        <source>The files that wait are kept on this computer, and all else is synchronised.</source>
        <translation>Los archivos que esperan se conservan en este ordenador y todo lo demás se sincroniza.</translation>
    </message>
    <message>
        <source>Tell the Diputació. They are sent by themselves when there is room.</source>
        <translation>Avise a la Diputació. Se enviarán solos cuando haya sitio.</translation>
    </message>
    <message>
        <source>The local copy is locked and its key could not be had.</source>
        <translation>La copia local está cerrada y no se ha podido obtener su clave.</translation>
    </message>
    <message>
        <source>The printed recovery key opens it.</source>
        <translation>La abre la clave de recuperación impresa.</translation>
    </message>
    <message>
        <source>The key does not open this local copy.</source>
        <translation>La clave no abre esta copia local.</translation>
    </message>
    <message>
        <source>The printed recovery key of this municipality and this computer opens it.</source>
        <translation>La abre la clave de recuperación impresa de este municipio y este ordenador.</translation>
    </message>
    <message>
        <source>This computer has no safe place for keys that Lligall can use.</source>
        <translation>Este ordenador no tiene ningún lugar seguro para claves que Lligall pueda usar.</translation>
    </message>
    <message>
        <source>The printed recovery key opens the local copy. In Windows, check that the “Credential Manager” service runs.</source>
        <translation>La clave de recuperación impresa abre la copia local. En Windows, compruebe que el servicio «Administrador de credenciales» funciona.</translation>
    </message>
    <message>
        <source>Windows no longer holds the key of this local copy (the password was reset, or it is another account).</source>
        <translation>Windows ya no tiene la clave de esta copia local (se ha restablecido la contraseña o es otra cuenta).</translation>
    </message>
    <message>
        <source>Type the printed recovery key once; then Lligall keeps the key here again.</source>
        <translation>Escriba una vez la clave de recuperación impresa; después Lligall vuelve a guardar la clave aquí.</translation>
    </message>
    <message>
        <source>This recovery key is not the one of this local copy, or it has a mistake.</source>
        <translation>Esta clave de recuperación no es la de esta copia local, o tiene un error.</translation>
    </message>
    <message>
        <source>Compare it with the paper, group by group. Each municipality and computer has its own sheet.</source>
        <translation>Compárela con el papel, grupo por grupo. Cada municipio y cada ordenador tiene su hoja.</translation>
    </message>
    <message>
        <source>These data have been without the central server for %1 days, and have been locked as your IT asks.</source>
        <translation>Estos datos llevan %1 días sin llegar al servidor central, y se han bloqueado como pide su servicio de informática.</translation>
    </message>
    <message>
        <source>Type the printed recovery key. Then synchronise, and it will not be asked again.</source>
        <translation>Escriba la clave de recuperación impresa. Después sincronice, y no se volverá a pedir.</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>La contraseña no es correcta.</translation>
    </message>
    <message>
        <source>Try again, looking at the Caps Lock key. The printed recovery key opens it too.</source>
        <translation>Vuelva a probar mirando si están las mayúsculas fijas. La clave de recuperación impresa también la abre.</translation>
    </message>
    <message>
        <source>The synchronisation did not work.</source>
        <translation>La sincronización no ha funcionado.</translation>
    </message>
    <message>
        <source>It will try again by itself.</source>
        <translation>Lo volverá a probar solo.</translation>
    </message>
    <message>
        <source>There is no connection with the central server.</source>
        <translation>No hay conexión con el servidor central.</translation>
    </message>
    <message>
        <source>It will try again by itself. If the rest of the internet works, tell support.</source>
        <translation>Lo volverá a probar solo. Si el resto de internet funciona, avise al soporte.</translation>
    </message>
    <message>
        <source>The connection was cut in the middle.</source>
        <translation>La conexión se ha cortado a medias.</translation>
    </message>
    <message>
        <source>It will try again by itself, and nothing is sent twice.</source>
        <translation>Lo volverá a probar solo, y no se envía nada dos veces.</translation>
    </message>
    <message>
        <source>Something answered that is not the central server: usually the welcome page of a wireless network or a proxy.</source>
        <translation>Ha respondido algo que no es el servidor central: normalmente la página de entrada de una red inalámbrica o un servidor intermediario.</translation>
    </message>
    <message>
        <source>Open the web browser, accept the conditions of the network if it asks, and try again.</source>
        <translation>Abra el navegador, acepte las condiciones de la red si lo pide, y vuelva a probar.</translation>
    </message>
    <message>
        <source>The central server&apos;s certificate is not trusted on this computer.</source>
        <translation>El certificado del servidor central no es de confianza en este ordenador.</translation>
    </message>
    <message>
        <source>Check the date of this computer first. If it is right, tell support: nothing will be sent until then.</source>
        <translation>Compruebe primero la fecha de este ordenador. Si es correcta, avise al soporte: hasta entonces no se enviará nada.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong by %1.</source>
        <translation>El reloj de este ordenador va mal: %1 de diferencia.</translation>
    </message>
    <message>
        <source>Set the date and time of the computer, and try again.</source>
        <translation>Ponga bien la fecha y la hora del ordenador y vuelva a probar.</translation>
    </message>
    <message>
        <source>The central server has a problem and cannot answer now.</source>
        <translation>El servidor central tiene un problema y ahora no puede responder.</translation>
    </message>
    <message>
        <source>The central server is busy.</source>
        <translation>El servidor central está ocupado.</translation>
    </message>
    <message>
        <source>It will try again by itself in a moment.</source>
        <translation>Lo volverá a probar solo dentro de un momento.</translation>
    </message>
    <message>
        <source>This computer would change %1 records at once, more than anybody does (%2 an hour are let pass). The central server holds them until a person has looked.</source>
        <translation>Este ordenador cambiaría %1 registros de golpe, más de los que cambia nadie (se dejan pasar %2 por hora). El servidor central los retiene hasta que una persona lo haya mirado.</translation>
    </message>
    <message>
        <source>Everything is saved here, and what the others do goes on arriving.</source>
        <translation>Aquí todo está guardado, y lo que hacen los demás sigue llegando.</translation>
    </message>
    <message>
        <source>Call support. If it was you, they let it through; if not, do not go on with this computer: some program may be altering your case files.</source>
        <translation>Llame a soporte. Si lo ha hecho usted, lo dejarán pasar; si no, no siga con este ordenador: algún programa puede estar alterando sus expedientes.</translation>
    </message>
    <message>
        <source>The central server is full and keeps nothing more until it is given room.</source>
        <translation>El servidor central está lleno y no guarda nada más hasta que se haga sitio.</translation>
    </message>
    <message>
        <source>It will try again by itself. If it lasts, tell support.</source>
        <translation>Lo volverá a intentar solo. Si dura, avise a soporte.</translation>
    </message>
    <message>
        <source>The central server does not know this desktop.</source>
        <translation>El servidor central no conoce este ordenador.</translation>
    </message>
    <message>
        <source>Call support: they can give you a new code. Do not delete anything.</source>
        <translation>Llame al soporte: le pueden dar un código nuevo. No borre nada.</translation>
    </message>
    <message>
        <source>The code is not valid.</source>
        <translation>El código no es válido.</translation>
    </message>
    <message>
        <source>Compare it with the letter, or ask the Diputació for a new code.</source>
        <translation>Compárelo con la carta, o pida un código nuevo a la Diputación.</translation>
    </message>
    <message>
        <source>This desktop has been withdrawn: %1</source>
        <translation>Este ordenador se ha dado de baja: %1</translation>
    </message>
    <message>
        <source>What you saved stays here, but it will not be sent any more.</source>
        <translation>Lo que guardó sigue aquí, pero ya no se enviará.</translation>
    </message>
    <message>
        <source>Call the secretary or support before doing anything else.</source>
        <translation>Llame a la secretaría o al soporte antes de hacer nada más.</translation>
    </message>
    <message>
        <source>This desktop has been withdrawn and its data were taken off this computer: %1</source>
        <translation>Se ha dado de baja este ordenador y se han quitado de él los datos: %1</translation>
    </message>
    <message>
        <source>What had been synchronised is at the central server.</source>
        <translation>Lo que se había sincronizado está en el servidor central.</translation>
    </message>
    <message>
        <source>If this computer is not lost or stolen, call the secretary or support.</source>
        <translation>Si este ordenador no se ha perdido ni lo han robado, llame a secretaría o al soporte.</translation>
    </message>
    <message>
        <source>This desktop cannot be retired yet: %1 changes wait here.</source>
        <translation>Todavía no se puede retirar este ordenador: esperan en él %1 cambios.</translation>
    </message>
    <message>
        <source>Decide them in Synchronisation, then retire it.</source>
        <translation>Decídalos en Sincronización y después retírelo.</translation>
    </message>
    <message>
        <source>The central server&apos;s history is not the one this desktop had verified.</source>
        <translation>El historial del servidor central no es el que este ordenador había verificado.</translation>
    </message>
    <message>
        <source>Nothing of it has been applied, the evidence is kept, and you can go on working on this computer.</source>
        <translation>No se ha aplicado nada de él, se guarda la prueba y puede seguir trabajando en este ordenador.</translation>
    </message>
    <message>
        <source>Copy the report and call support: a person has to look at it.</source>
        <translation>Copie el informe y llame al soporte: lo tiene que mirar una persona.</translation>
    </message>
    <message>
        <source>The central server was restored from a backup and gathers what the desktops hold: %1 of %2 have reported.</source>
        <translation>El servidor central se ha recuperado de una copia de seguridad y recoge lo que tienen los ordenadores: han respondido %1 de %2.</translation>
    </message>
    <message>
        <source>Open Lligall on every computer of the town hall that has it. Where one is not there any more, tell support: they can go on without it.</source>
        <translation>Abra Lligall en todos los ordenadores del ayuntamiento que lo tienen. Si alguno ya no está, avise al soporte: pueden continuar sin él.</translation>
    </message>
    <message>
        <source>The central server no longer understands this version of Lligall (%1 or newer is needed).</source>
        <translation>El servidor central ya no entiende esta versión de Lligall (hace falta la %1 o una más nueva).</translation>
    </message>
    <message>
        <source>Install the new version; what waits will be sent then.</source>
        <translation>Instale la versión nueva; entonces se enviará lo que espera.</translation>
    </message>
    <message>
        <source>This version of Lligall is too old to show what the others do.</source>
        <translation>Esta versión de Lligall es demasiado antigua para mostrar lo que hacen los demás.</translation>
    </message>
    <message>
        <source>You can go on working: everything is saved here, and what you do goes on being sent to the central server.</source>
        <translation>Puede seguir trabajando: todo queda guardado aquí, y lo que hace se sigue enviando al servidor central.</translation>
    </message>
    <message>
        <source>Install the new version; what the others have done will arrive then.</source>
        <translation>Instale la versión nueva; entonces llegará lo que han hecho los demás.</translation>
    </message>
    <message>
        <source>What is offered as a new version of Lligall is not proven to be one.</source>
        <translation>Lo que se ofrece como versión nueva de Lligall no está probado que lo sea.</translation>
    </message>
    <message>
        <source>Nothing of it was used: the version you have goes on.</source>
        <translation>No se ha usado nada de ello: sigue la versión que tiene.</translation>
    </message>
    <message>
        <source>It will be looked at again by itself. If it goes on for days, tell support.</source>
        <translation>Se volverá a mirar solo. Si dura días, avise a soporte.</translation>
    </message>
    <message>
        <source>What the server says of new versions is too old to be believed, or the clock of this computer is wrong.</source>
        <translation>Lo que el servidor dice de las versiones nuevas es demasiado antiguo para creerlo, o el reloj de este ordenador va mal.</translation>
    </message>
    <message>
        <source>The server has no new versions to give, or not all of one.</source>
        <translation>El servidor no tiene versiones nuevas que dar, o no tiene ninguna entera.</translation>
    </message>
    <message>
        <source>Files of the new version are not as its makers signed them.</source>
        <translation>Hay ficheros de la versión nueva que no son como los firmaron quienes la hacen.</translation>
    </message>
    <message>
        <source>What came instead of a new version cannot be read.</source>
        <translation>Lo que ha llegado en lugar de una versión nueva no se puede leer.</translation>
    </message>
    <message>
        <source>The code is not known at this server: it may have a mistake, or be of another server.</source>
        <translation>Este servidor no conoce el código: puede tener un error o ser de otro servidor.</translation>
    </message>
    <message>
        <source>The code has already been used; each one serves once.</source>
        <translation>El código ya se ha usado; cada uno sirve una sola vez.</translation>
    </message>
    <message>
        <source>The code has expired; each one lasts a few days.</source>
        <translation>El código ha caducado; cada uno dura unos días.</translation>
    </message>
    <message>
        <source>The central server&apos;s certificate is not valid on this date: the computer&apos;s date is probably wrong.</source>
        <translation>El certificado del servidor central no es válido en esta fecha: seguramente la fecha del ordenador no es correcta.</translation>
    </message>
    <message>
        <source>Group number %1 of the recovery key has a mistake.</source>
        <translation>El grupo número %1 de la clave de recuperación tiene un error.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Windows does not let Lligall start by itself. Ask your administrator.</source>
        <translation>Windows no deja que Lligall se inicie solo. Pídalo al administrador.</translation>
    </message>
</context>
<context>
    <name>ProgressOverlay</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>falta 1 minuto</numerusform>
            <numerusform>faltan %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>falta 1 segundo</numerusform>
            <numerusform>faltan %n segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposeDisposalDialog</name>
    <message>
        <source>Propose to destroy the contents of {number}</source>
        <translation>Proponer eliminar el contenido de {number}</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proponer</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing can bring it back.&lt;/b&gt; Another person must decide: until then nothing is destroyed.</source>
        <translation>&lt;b&gt;Nada puede recuperarlo.&lt;/b&gt; Lo tiene que decidir otra persona: hasta entonces no se elimina nada.</translation>
    </message>
    <message>
        <source>Lligall does not know how long this case file must be kept: you answer for it. It was closed on {day}.</source>
        <translation>Lligall no sabe cuánto tiempo debe conservarse este expediente: responde usted de ello. Se cerró el {day}.</translation>
    </message>
    <message>
        <source>Records series: {series}.</source>
        <translation>Serie documental: {series}.</translation>
    </message>
    <message>
        <source>Years it is kept after closing, as the table has them</source>
        <translation>Años que se conserva desde el cierre, según la tabla</translation>
    </message>
    <message>
        <source>I have looked it up: its time to be kept is over</source>
        <translation>Lo he consultado: el plazo de conservación se ha cumplido</translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motivo (queda constancia)</translation>
    </message>
    <message>
        <source>Code in the retention table (TAAD)</source>
        <translation>Código de la tabla de acceso y evaluación documental (TAAD)</translation>
    </message>
    <message>
        <source>Reference of the order</source>
        <translation>Referencia de la orden</translation>
    </message>
    <message>
        <source>Its time was over on {day}.</source>
        <translation>El plazo se cumplió el {day}.</translation>
    </message>
    <message>
        <source>&lt;b&gt;It must be kept until {day}.&lt;/b&gt;</source>
        <translation>&lt;b&gt;Debe conservarse hasta el {day}.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Write how many years, in digits; 0 when the table says at once.</source>
        <translation>Escriba cuántos años, en cifras; 0 si la tabla dice que puede eliminarse enseguida.</translation>
    </message>
    <message>
        <source>Write the code, as the table has it.</source>
        <translation>Escriba el código tal como aparece en la tabla.</translation>
    </message>
    <message>
        <source>Write which order it is.</source>
        <translation>Escriba de qué orden se trata.</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriba el motivo en pocas palabras.</translation>
    </message>
    <message>
        <source>By those years it must be kept until {day}: it can be proposed from that day on.</source>
        <translation>Según esos años debe conservarse hasta el {day}: puede proponerse a partir de ese día.</translation>
    </message>
    <message>
        <source>Look up how long it must be kept, and tick that this time is over.</source>
        <translation>Consulte cuánto tiempo debe conservarse y marque que ese plazo se ha cumplido.</translation>
    </message>
</context>
<context>
    <name>QuarantineTray</name>
    <message>
        <source>Changes that were never sent</source>
        <translation>Cambios que no se enviaron nunca</translation>
    </message>
    <message>
        <source>You had written these changes in the older copy of the data. Look at each: do it again where it is still right, or put it away. What somebody else has changed since will not be overwritten.</source>
        <translation>Había escrito estos cambios en la copia antigua de los datos. Mírelos uno a uno: vuelva a hacer los que todavía sean buenos y aparte los demás. Lo que otra persona haya cambiado desde entonces no se pisará.</translation>
    </message>
    <message>
        <source>Do all of them again</source>
        <translation>Hacerlos todos de nuevo</translation>
    </message>
</context>
<context>
    <name>Quarantined</name>
    <message>
        <source>Do it again</source>
        <translation>Hacerlo de nuevo</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Rooms</source>
        <translation>Espacios</translation>
    </message>
</context>
<context>
    <name>ReadersCard</name>
    <message>
        <source>Councillors who read it</source>
        <translation>Concejales que lo pueden leer</translation>
    </message>
    <message>
        <source>Name one</source>
        <translation>Añadir uno</translation>
    </message>
    <message>
        <source>None: councillors read only the files named to them.</source>
        <translation>Ninguno: los concejales solo leen los expedientes que se les han asignado.</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>tiene lectura</translation>
    </message>
    <message>
        <source>{name} no longer reads it</source>
        <translation>{name} ya no lo lee</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motivo (queda constancia)</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriba el motivo en pocas palabras.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>One sentence is enough</source>
        <translation>Basta con una frase</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>With this key the case files kept on this computer can always be opened, also when Windows has forgotten its own key (a new password, another account, a repaired computer).</source>
        <translation>Con esta clave los expedientes de este ordenador se pueden abrir siempre, también cuando Windows ha perdido la suya (una contraseña nueva, otra cuenta, un ordenador reparado).</translation>
    </message>
    <message>
        <source>Capitals, spaces and dashes do not matter. There are no letters O, I or L in it: what looks like them is the digit 0 or 1.</source>
        <translation>No importan las mayúsculas, los espacios ni los guiones. No hay ninguna letra O, I ni L: lo que se les parece es la cifra 0 o 1.</translation>
    </message>
    <message>
        <source>The square code above holds the same key, for a reader of QR codes. Do not photograph it with a telephone: the picture would be a second key, and it would not be locked away.</source>
        <translation>El código cuadrado de arriba contiene la misma clave, para un lector de códigos QR. No lo fotografíe con el teléfono: la foto sería una segunda clave, y no estaría bajo llave.</translation>
    </message>
    <message>
        <source>Keep the sheet locked away in the town hall, not beside the computer. Whoever has the sheet and the computer can read everything.</source>
        <translation>Guarde la hoja bajo llave en el ayuntamiento, no junto al ordenador. Quien tenga la hoja y el ordenador puede leerlo todo.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Keep the recovery key</source>
        <translation>Guarde la clave de recuperación</translation>
    </message>
    <message>
        <source>The case files are encrypted on this computer. If Windows ever forgets its key, only this recovery key opens them: print it and lock it away in the town hall.</source>
        <translation>Los expedientes están cifrados en este ordenador. Si alguna vez Windows pierde su clave, solo los abre esta clave de recuperación: imprímala y guárdela bajo llave en el ayuntamiento.</translation>
    </message>
    <message>
        <source>To be sure, write here group number %1 of your copy:</source>
        <translation>Para asegurarse, escriba aquí el grupo número %1 de su copia:</translation>
    </message>
    <message>
        <source>That is not what group number %1 says.</source>
        <translation>No es eso lo que dice el grupo número %1.</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Ya la he guardado</translation>
    </message>
    <message>
        <source>Go on without it: this is only practice</source>
        <translation>Continuar sin ella: solo son prácticas</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Sent to the printer. Look that the paper can be read.</source>
        <translation>Enviado a la impresora. Compruebe que el papel se lea bien.</translation>
    </message>
    <message>
        <source>recovery key</source>
        <translation>clave de recuperación</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Guardar la clave de recuperación</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>No se ha podido escribir ahí el fichero. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Saved as %1. Print it, and do not leave the file on this computer.</source>
        <translation>Guardado como %1. Imprímalo y no deje el fichero en este ordenador.</translation>
    </message>
    <message>
        <source>Copied. Paste it in a safe place outside this computer.</source>
        <translation>Copiado. Péguelo en un lugar seguro fuera de este ordenador.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Copy the text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a probar</translation>
    </message>
    <message>
        <source>Mark as dealt with</source>
        <translation>Marcarlo como resuelto</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Your role in this town hall does not allow this change (%1).</source>
        <translation>Su rol en este ayuntamiento no permite este cambio (%1).</translation>
    </message>
    <message>
        <source>Ask the secretary to do it, or to have your role changed.</source>
        <translation>Pida a la secretaría que lo haga o que le cambien el rol.</translation>
    </message>
    <message>
        <source>It was one of very many changes that this computer sent at once, and the central server&apos;s staff did not let them through.</source>
        <translation>Era uno de los muchísimos cambios que este ordenador envió de golpe, y el personal del servidor central no los dejó pasar.</translation>
    </message>
    <message>
        <source>If the change is needed, do it again; if you did not do it, call support.</source>
        <translation>Si el cambio hace falta, vuelva a hacerlo; si no lo hizo usted, llame a soporte.</translation>
    </message>
    <message>
        <source>This would change %1 records at once, and that is more than fits in one sending.</source>
        <translation>Esto cambiaría %1 registros de golpe, y es más de lo que cabe en un solo envío.</translation>
    </message>
    <message>
        <source>Do it in parts, with fewer of them each time.</source>
        <translation>Hágalo por partes, con menos registros cada vez.</translation>
    </message>
    <message>
        <source>The case file is closed, and a closed case file can only be read.</source>
        <translation>El expediente está cerrado, y un expediente cerrado solo se puede leer.</translation>
    </message>
    <message>
        <source>If the change is needed, the secretary can reopen it with a reason.</source>
        <translation>Si el cambio hace falta, la secretaría lo puede reabrir con un motivo.</translation>
    </message>
    <message>
        <source>What is written in “%1” cannot be kept: it is too long or has signs that are not allowed.</source>
        <translation>Lo que hay en «%1» no se puede guardar: es demasiado largo o tiene signos que no se admiten.</translation>
    </message>
    <message>
        <source>Write it again more briefly, or paste it as plain text.</source>
        <translation>Vuelva a escribirlo más corto, o péguelo como texto sin formato.</translation>
    </message>
    <message>
        <source>What you wanted to change is not there (%1).</source>
        <translation>Lo que queríais cambiar no está (%1).</translation>
    </message>
    <message>
        <source>Go back to the list and look for it again.</source>
        <translation>Vuelva a la lista y búsquelo de nuevo.</translation>
    </message>
    <message>
        <source>It is already there (%1), so it was not made a second time.</source>
        <translation>Ya está (%1), y no se ha hecho por segunda vez.</translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation>Búsquelo en la lista.</translation>
    </message>
    <message>
        <source>The change names another case file than the one it belongs to (%1).</source>
        <translation>El cambio nombra otro expediente que el suyo (%1).</translation>
    </message>
    <message>
        <source>Copy the report for support: this should not happen.</source>
        <translation>Copie el informe para el soporte: esto no debería pasar.</translation>
    </message>
    <message>
        <source>The case file is already %1.</source>
        <translation>El expediente ya está %1.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>No hace falta hacer nada.</translation>
    </message>
    <message>
        <source>A reason is needed, because it stays in the case file.</source>
        <translation>Hace falta un motivo, porque queda constancia en el expediente.</translation>
    </message>
    <message>
        <source>Write the reason in one sentence.</source>
        <translation>Escriba el motivo en una frase.</translation>
    </message>
    <message>
        <source>A case file that is %1 cannot become %2.</source>
        <translation>Un expediente %1 no puede pasar a %2.</translation>
    </message>
    <message>
        <source>Reopen it first.</source>
        <translation>Reábralo primero.</translation>
    </message>
    <message>
        <source>“%1” cannot be empty.</source>
        <translation>«%1» no puede quedar vacío.</translation>
    </message>
    <message>
        <source>Write something, or press Esc to leave it as it was.</source>
        <translation>Escriba algo, o pulse Esc para dejarlo como estaba.</translation>
    </message>
    <message>
        <source>“%1” has %2 characters, and at most %3 fit.</source>
        <translation>«%1» tiene %2 caracteres y caben %3.</translation>
    </message>
    <message>
        <source>Shorten it; the rest can go in the remarks or in a note.</source>
        <translation>Acórtelo; el resto puede ir en las observaciones o en una nota.</translation>
    </message>
    <message>
        <source>“%1” has a hidden sign that is not allowed (%2); it often comes with pasted text.</source>
        <translation>«%1» tiene un signo oculto que no se admite (%2); a menudo viene con el texto pegado.</translation>
    </message>
    <message>
        <source>Type it, or paste it as plain text.</source>
        <translation>Escríbalo, o péguelo como texto sin formato.</translation>
    </message>
    <message>
        <source>The date in “%1” is not understood.</source>
        <translation>La fecha de «%1» no se entiende.</translation>
    </message>
    <message>
        <source>Write it like 23/11, tomorrow or +10 working days.</source>
        <translation>Escríbala como 23/11, mañana o +10 hábiles.</translation>
    </message>
    <message>
        <source>“%1” has a value that is not in its list.</source>
        <translation>«%1» tiene un valor que no está en su lista.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Elija uno de la lista.</translation>
    </message>
    <message>
        <source>The number of the document is not right: its check letter or digit does not match.</source>
        <translation>El número del documento no es correcto: la letra o cifra de control no corresponde.</translation>
    </message>
    <message>
        <source>Compare it with the document. If it is a foreign one, choose “another document”.</source>
        <translation>Compárelo con el documento. Si es extranjero, elija «otro documento».</translation>
    </message>
    <message>
        <source>The e-mail address is not right.</source>
        <translation>La dirección de correo no es correcta.</translation>
    </message>
    <message>
        <source>It should look like name@example.cat.</source>
        <translation>Tiene que ser como nombre@ejemplo.es.</translation>
    </message>
    <message>
        <source>The telephone number is not right.</source>
        <translation>El número de teléfono no es correcto.</translation>
    </message>
    <message>
        <source>Write only digits, spaces and, for another country, the + sign.</source>
        <translation>Escriba solo cifras, espacios y, para otro país, el signo +.</translation>
    </message>
    <message>
        <source>The case file cannot be closed yet: %1 matters are still open in it.</source>
        <translation>El expediente todavía no se puede cerrar: hay %1 cosas pendientes.</translation>
    </message>
    <message>
        <source>The list of what is missing is in the case file; finish or remove each.</source>
        <translation>La lista de lo que falta está en el expediente; acábelo o quítelo.</translation>
    </message>
    <message>
        <source>Somebody has already decided between the two versions.</source>
        <translation>Alguien ya ha decidido entre las dos versiones.</translation>
    </message>
    <message>
        <source>The decision is shown in Synchronisation; the field can be changed again by hand.</source>
        <translation>La decisión sale en Sincronización; el campo se puede volver a cambiar a mano.</translation>
    </message>
    <message>
        <source>Somebody had decided between the two versions before this decision arrived.</source>
        <translation>Alguien había decidido entre las dos versiones antes de que llegara esta decisión.</translation>
    </message>
    <message>
        <source>Look at what stands now; the field can be changed again by hand.</source>
        <translation>Mire qué hay ahora; el campo se puede volver a cambiar a mano.</translation>
    </message>
    <message>
        <source>What the two versions are about is not on this desktop (%1).</source>
        <translation>Aquello de lo que tratan las dos versiones no está en este ordenador (%1).</translation>
    </message>
    <message>
        <source>Synchronise and try again.</source>
        <translation>Sincronice y vuelva a probar.</translation>
    </message>
    <message>
        <source>It is the same one on both sides (%1).</source>
        <translation>Es el mismo en ambos lados (%1).</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>This person has a part in %1 case files and cannot be removed.</source>
        <translation>Esta persona está en %1 expedientes y no se puede quitar.</translation>
    </message>
    <message>
        <source>If it is a duplicate, merge it with the other; the case files follow.</source>
        <translation>Si es un duplicado, fusiónela con la otra; los expedientes la siguen.</translation>
    </message>
    <message>
        <source>This person has been merged with another and only the other can be changed.</source>
        <translation>Esta persona se ha fusionado con otra, y solo se puede cambiar la otra.</translation>
    </message>
    <message>
        <source>Open the person it was merged with.</source>
        <translation>Abra la persona con quien se fusionó.</translation>
    </message>
    <message>
        <source>This person is not merged with another.</source>
        <translation>Esta persona no está fusionada con ninguna otra.</translation>
    </message>
    <message>
        <source>It had already been removed (%1).</source>
        <translation>Ya se había quitado (%1).</translation>
    </message>
    <message>
        <source>Undo the removal if you need it again.</source>
        <translation>Deshaga la eliminación si lo vuelve a necesitar.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Only what was done on this desktop can be undone here.</source>
        <translation>Aquí solo se puede deshacer lo que se ha hecho en este ordenador.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>Redo answers an undo.</source>
        <translation>Rehacer responde a un deshacer.</translation>
    </message>
    <message>
        <source>This cannot be undone: %1</source>
        <translation>Esto no se puede deshacer: %1</translation>
    </message>
    <message>
        <source>It stays in the history; a new change can correct it.</source>
        <translation>Queda en el historial; un cambio nuevo lo puede corregir.</translation>
    </message>
    <message>
        <source>Only a councillor can be named as a reader of a case file.</source>
        <translation>Solo se puede dar lectura de un expediente a un concejal o concejala.</translation>
    </message>
    <message>
        <source>Everybody else reads according to their role.</source>
        <translation>Los demás leen según su rol.</translation>
    </message>
    <message>
        <source>Another computer numbers this series.</source>
        <translation>Otro ordenador numera esta serie.</translation>
    </message>
    <message>
        <source>Give it back there, or take it from that computer with a reason.</source>
        <translation>Devuélvala desde allí, o retírela a aquel ordenador con un motivo.</translation>
    </message>
    <message>
        <source>This computer numbers the series already.</source>
        <translation>Este ordenador ya numera la serie.</translation>
    </message>
    <message>
        <source>No computer numbers this series: the server does.</source>
        <translation>Ningún ordenador numera esta serie: lo hace el servidor.</translation>
    </message>
    <message>
        <source>It has already been asked; the server has not answered yet.</source>
        <translation>Ya se ha pedido; el servidor aún no ha respondido.</translation>
    </message>
    <message>
        <source>Wait for the connection; it is settled by itself.</source>
        <translation>Espere la conexión; se resuelve solo.</translation>
    </message>
    <message>
        <source>Nobody can tell which numbers this computer has already given.</source>
        <translation>Nadie puede decir qué números ha dado ya este ordenador.</translation>
    </message>
    <message>
        <source>Look at the papers and write the last number used; if there is none, write 0.</source>
        <translation>Mire los papeles y escriba el último número usado; si no hay ninguno, escriba 0.</translation>
    </message>
    <message>
        <source>The last number used cannot be right (%1).</source>
        <translation>El último número usado no puede ser correcto (%1).</translation>
    </message>
    <message>
        <source>Write it as it stands on the paper, like 2026/41.</source>
        <translation>Escríbalo tal como está en el papel, por ejemplo 2026/41.</translation>
    </message>
    <message>
        <source>The case file would be of %1, and when the central server last answered it was %2.</source>
        <translation>El expediente sería del año %1, y la última vez que respondió el servidor central era el %2.</translation>
    </message>
    <message>
        <source>Look at the date of this computer, and at the opening date.</source>
        <translation>Mire la fecha de este ordenador y la fecha de apertura.</translation>
    </message>
    <message>
        <source>Destroying contents takes two persons, each in their own name.</source>
        <translation>Para eliminar contenido hacen falta dos personas, cada una en su propio nombre.</translation>
    </message>
    <message>
        <source>Ask another person who may do it to decide; your proposal waits for them.</source>
        <translation>Pida a otra persona que pueda hacerlo que decida; su propuesta la espera.</translation>
    </message>
    <message>
        <source>It has already been proposed to destroy the contents of this case file.</source>
        <translation>Ya se ha propuesto eliminar el contenido de este expediente.</translation>
    </message>
    <message>
        <source>Another person decides about that proposal.</source>
        <translation>Otra persona decide sobre esa propuesta.</translation>
    </message>
    <message>
        <source>It has already been decided whether these contents are destroyed.</source>
        <translation>Ya se ha decidido si este contenido se elimina.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; the decision is on record.</source>
        <translation>No hay que hacer nada; la decisión consta.</translation>
    </message>
    <message>
        <source>The case file is open, and only the contents of closed ones may be destroyed.</source>
        <translation>El expediente está abierto, y solo se puede eliminar el contenido de los cerrados.</translation>
    </message>
    <message>
        <source>Close it first, if its time is really over.</source>
        <translation>Ciérrelo antes, si de verdad ha terminado.</translation>
    </message>
    <message>
        <source>By those years this case file must be kept until %1.</source>
        <translation>Según esos años, el expediente debe conservarse hasta el %1.</translation>
    </message>
    <message>
        <source>Look at the years in the table; it can be proposed from that day on.</source>
        <translation>Mire los años en la tabla; puede proponerse a partir de ese día.</translation>
    </message>
    <message>
        <source>This change had arrived before and has had its effect once.</source>
        <translation>Este cambio ya había llegado antes y ya ha tenido efecto una vez.</translation>
    </message>
    <message>
        <source>the server acts on it at once; ask for the opposite in Synchronisation.</source>
        <translation>el servidor actúa al momento; pida lo contrario en Sincronización.</translation>
    </message>
    <message>
        <source>what is destroyed does not come back, and who proposed and decided it stays on record.</source>
        <translation>lo que se elimina no vuelve, y quién lo propuso y lo decidió queda registrado.</translation>
    </message>
    <message>
        <source>a decision between two versions is taken once, for everybody.</source>
        <translation>una decisión entre dos versiones se toma una vez, para todos.</translation>
    </message>
    <message>
        <source>The change was not accepted (%1).</source>
        <translation>El cambio no se ha aceptado (%1).</translation>
    </message>
    <message>
        <source>Copy the report for support.</source>
        <translation>Copie el informe para el soporte.</translation>
    </message>
    <message>
        <source>it has consequences outside this program.</source>
        <translation>tiene consecuencias fuera de este programa.</translation>
    </message>
</context>
<context>
    <name>RejectDisposalDialog</name>
    <message>
        <source>Keep the contents of {number}</source>
        <translation>Conservar el contenido de {number}</translation>
    </message>
    <message>
        <source>Reject the proposal</source>
        <translation>Rechazar la propuesta</translation>
    </message>
    <message>
        <source>Nothing is destroyed. It can be proposed again later.</source>
        <translation>No se elimina nada. Más adelante se podrá volver a proponer.</translation>
    </message>
    <message>
        <source>Why it is kept (it stays on record)</source>
        <translation>Por qué se conserva (queda constancia)</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriba el motivo en pocas palabras.</translation>
    </message>
</context>
<context>
    <name>RelateDialog</name>
    <message>
        <source>Relate to another case file</source>
        <translation>Relacionar con otro expediente</translation>
    </message>
    <message>
        <source>Relate</source>
        <translation>Relacionar</translation>
    </message>
    <message>
        <source>Number, title or person</source>
        <translation>Número, título o persona</translation>
    </message>
    <message>
        <source>Case files found</source>
        <translation>Expedientes encontrados</translation>
    </message>
    <message>
        <source>No case file found.</source>
        <translation>No se ha encontrado ningún expediente.</translation>
    </message>
</context>
<context>
    <name>RelatedRow</name>
    <message>
        <source>Related case files</source>
        <translation>Expedientes relacionados</translation>
    </message>
    <message>
        <source>Relate to another case file…</source>
        <translation>Relacionar con otro expediente…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>named by {number} {title}</source>
        <translation>lo nombra el {number} {title}</translation>
    </message>
    <message>
        <source>Open {words}</source>
        <translation>Abrir {words}</translation>
    </message>
    <message>
        <source>No longer related to {number}</source>
        <translation>Dejar de relacionar con {number}</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>related to</source>
        <translation>relacionado con</translation>
    </message>
    <message>
        <source>continues</source>
        <translation>continúa</translation>
    </message>
    <message>
        <source>appeals against</source>
        <translation>recurre contra</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>forma parte de</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Give it back to the server · {series}</source>
        <translation>Devolver al servidor · {series}</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>This computer stops numbering now, with or without a connection. What you write until the server hears of it has a provisional number; then the server gives the official ones, in order.</source>
        <translation>Este ordenador deja de numerar ahora mismo, con conexión o sin ella. Lo que escriba hasta que el servidor tenga noticia lleva un número provisional; después el servidor da los oficiales, por orden.</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Take the turn from a computer · {series}</source>
        <translation>Retirar el turno a un ordenador · {series}</translation>
    </message>
    <message>
        <source>Take it from that computer</source>
        <translation>Retirarla a aquel ordenador</translation>
    </message>
    <message>
        <source>The server numbers again, from the next number it knows: {number}.</source>
        <translation>El servidor vuelve a numerar, a partir del siguiente número que conoce: {number}.</translation>
    </message>
    <message>
        <source>What {computer} has numbered since it last had a connection may then have another official number; both are kept and shown. If you know the last number on its papers, write it: up to there they are kept for its files.</source>
        <translation>Lo que {computer} ha numerado desde su última conexión puede acabar teniendo otro número oficial; los dos se conservan y se muestran. Si sabe el último número de sus papeles, escríbalo: hasta ahí se guardan para sus expedientes.</translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motivo (queda constancia)</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriba el motivo en pocas palabras.</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Role in this file</source>
        <translation>Papel en este expediente</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Cambiar el papel</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>secretary</source>
        <translation>secretaría</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>personal administrativo</translation>
    </message>
    <message>
        <source>mayor</source>
        <translation>alcaldía</translation>
    </message>
    <message>
        <source>councillor</source>
        <translation>concejalía</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>asistencia técnica</translation>
    </message>
    <message>
        <source>archivist</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>auditoría</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Enter: {action}</source>
        <translation>Intro: {action}</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>The recovery key of %1 has not been kept yet.</source>
        <translation>La clave de recuperación de %1 todavía no se ha guardado.</translation>
    </message>
    <message>
        <source>Make a new one and print it</source>
        <translation>Haga una nueva e imprímala</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Safe start</source>
        <translation>Inicio seguro</translation>
    </message>
    <message>
        <source>Lligall has closed by itself</source>
        <translation>Lligall se ha cerrado solo</translation>
    </message>
    <message numerus="yes">
        <source>The last %n times it did so. You have done nothing wrong.</source>
        <translation>
            <numerusform>Ha ocurrido la última vez. No ha hecho nada mal.</numerusform>
            <numerusform>Ha ocurrido las últimas %n veces. No ha hecho nada mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>How to go on</source>
        <translation>Cómo continuar</translation>
    </message>
    <message>
        <source>Everything you saved is on this computer.</source>
        <translation>Todo lo que ha guardado está en este ordenador.</translation>
    </message>
    <message>
        <source>With a safe start you can work as always, but nothing is sent or received and nothing that was open is opened again. Whenever you like, you go on normally with one click.</source>
        <translation>Con el inicio seguro puede trabajar como siempre, pero no se envía ni se recibe nada y no se vuelve a abrir lo que tenía abierto. Cuando quiera, con un clic continúa con normalidad.</translation>
    </message>
    <message>
        <source>Work with a safe start</source>
        <translation>Trabajar con inicio seguro</translation>
    </message>
    <message>
        <source>Start normally</source>
        <translation>Abrir con normalidad</translation>
    </message>
    <message>
        <source>If it happens again</source>
        <translation>Si vuelve a ocurrir</translation>
    </message>
    <message>
        <source>Check the program: it says what is wrong with the disk, the keys or the connection, and what to do. The report for support has no personal data.</source>
        <translation>Compruebe el programa: dice qué falla en el disco, en las claves o en la conexión, y qué hacer. El informe para soporte no tiene datos personales.</translation>
    </message>
    <message>
        <source>Check this program</source>
        <translation>Comprobar el programa</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copiar un informe para soporte</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiado</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Borrar el texto</translation>
    </message>
</context>
<context>
    <name>SecondStart</name>
    <message>
        <source>Everything saved before is safe, and nothing was opened.</source>
        <translation>Todo lo que se había guardado está seguro, y no se ha abierto nada.</translation>
    </message>
    <message>
        <source>Lligall is already open but does not answer just now.</source>
        <translation>Lligall ya está abierto, pero ahora no responde.</translation>
    </message>
    <message>
        <source>Wait a moment and try again. If it stays so, end Lligall in the Task Manager (Ctrl+Shift+Esc) and open it again.</source>
        <translation>Espere un momento y vuelva a intentarlo. Si sigue así, finalice Lligall en el Administrador de tareas (Ctrl+Mayús+Esc) y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>Lligall is already open in another session of yours, the one seen from %1.</source>
        <translation>Lligall ya está abierto en otra sesión suya, la que se ve desde %1.</translation>
    </message>
    <message>
        <source>Lligall is already open in another session of yours on this computer.</source>
        <translation>Lligall ya está abierto en otra sesión suya de este ordenador.</translation>
    </message>
    <message>
        <source>Go back to that session and work there, or close Lligall there and try again here.</source>
        <translation>Vuelva a esa sesión y trabaje en ella, o cierre allí Lligall y vuelva a intentarlo aquí.</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>case files</source>
        <translation>expedientes</translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>Series and numbers</source>
        <translation>Series y números</translation>
    </message>
</context>
<context>
    <name>SeriesLine</name>
    <message>
        <source>In a practice office nobody gives official numbers.</source>
        <translation>En una oficina de prácticas nadie da números oficiales.</translation>
    </message>
    <message>
        <source>This computer holds the turn, but nobody can tell which numbers it has already given.</source>
        <translation>Este ordenador tiene el turno, pero nadie puede decir qué números ha dado ya.</translation>
    </message>
    <message>
        <source>The turn is being ended: the server numbers as soon as it hears of it.</source>
        <translation>El turno está terminando: el servidor numera en cuanto tiene noticia.</translation>
    </message>
    <message>
        <source>This computer numbers: its numbers are official at once, also without a connection.</source>
        <translation>Este ordenador numera: sus números son oficiales al momento, también sin conexión.</translation>
    </message>
    <message>
        <source>Another copy of this computer&apos;s data numbers; here numbers are provisional.</source>
        <translation>Numera otra copia de los datos de este ordenador; aquí los números son provisionales.</translation>
    </message>
    <message>
        <source>Numbered by {computer} ({person}); elsewhere numbers are provisional until it hears of them.</source>
        <translation>Numera {computer} ({person}); en los demás ordenadores los números son provisionales hasta que tiene noticia.</translation>
    </message>
    <message>
        <source>Numbered by the server: the number is official when there is a connection.</source>
        <translation>Numera el servidor: el número es oficial cuando hay conexión.</translation>
    </message>
    <message>
        <source>Next number: {number}</source>
        <translation>Número siguiente: {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n files wait for their official number</source>
        <translation>
            <numerusform>%n expediente espera el número oficial</numerusform>
            <numerusform>%n expedientes esperan el número oficial</numerusform>
        </translation>
    </message>
    <message>
        <source>It has been asked that this computer number; the server has not answered yet.</source>
        <translation>Se ha pedido que este ordenador numere; el servidor aún no ha respondido.</translation>
    </message>
    <message>
        <source>Say the last number used…</source>
        <translation>Decir el último número usado…</translation>
    </message>
    <message>
        <source>Number from this computer…</source>
        <translation>Numerar desde este ordenador…</translation>
    </message>
    <message>
        <source>Give it back to the server…</source>
        <translation>Devolver al servidor…</translation>
    </message>
    <message>
        <source>Take it from that computer…</source>
        <translation>Retirarla a aquel ordenador…</translation>
    </message>
    <message>
        <source>Every number…</source>
        <translation>Todos los números…</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Set by the administrator of this computer</source>
        <translation>Lo ha fijado el administrador de este ordenador</translation>
    </message>
    <message>
        <source>Only the administrator of this computer can change it</source>
        <translation>Solo lo puede cambiar el administrador de este ordenador</translation>
    </message>
    <message>
        <source>This value is not possible here.</source>
        <translation>Este valor no es posible aquí.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>Lengua</translation>
    </message>
    <message>
        <source>Changes at once. Case files keep the language they are written in.</source>
        <translation>Cambia enseguida. Los expedientes quedan en la lengua en que están escritos.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>High contrast, where Windows has it on, is always followed.</source>
        <translation>El contraste alto, si Windows lo tiene activado, se sigue siempre.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>In hundredths of the system&apos;s own size, from 80 to 200.</source>
        <translation>En tanto por ciento del tamaño del sistema, de 80 a 200.</translation>
    </message>
    <message>
        <source>Files kept on this computer</source>
        <translation>Archivos que se guardan en este ordenador</translation>
    </message>
    <message>
        <source>The others are at the server and come when they are opened. What is not sent yet always stays.</source>
        <translation>Los demás están en el servidor y vienen al abrirlos. Lo que aún no se ha enviado se queda siempre.</translation>
    </message>
    <message>
        <source>Months that files are kept</source>
        <translation>Meses que se guardan los archivos</translation>
    </message>
    <message>
        <source>Counted from when a file was added or last opened here.</source>
        <translation>Contados desde que se añadió o se abrió aquí por última vez.</translation>
    </message>
    <message>
        <source>On a metered line</source>
        <translation>En una línea con datos limitados</translation>
    </message>
    <message>
        <source>A telephone&apos;s, for example. What you write is always exchanged, and what you open always comes.</source>
        <translation>Por ejemplo, la de un teléfono. Lo que escribe se intercambia siempre, y lo que abre llega siempre.</translation>
    </message>
    <message>
        <source>Start with Windows</source>
        <translation>Iniciar con Windows</translation>
    </message>
    <message>
        <source>Lligall opens by itself, minimized, when you come in to Windows.</source>
        <translation>Lligall se abre solo, minimizado, cuando entra en Windows.</translation>
    </message>
    <message>
        <source>Days without the server until the recovery key is asked for</source>
        <translation>Días sin el servidor hasta que se pide la clave de recuperación</translation>
    </message>
    <message>
        <source>0 is never. It is said 14 days ahead, and only the entity&apos;s IT sets it.</source>
        <translation>0 es nunca. Se avisa con 14 días, y solo lo pone la informática de la entidad.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>What is proposed when another municipality is added.</source>
        <translation>La que se propone al añadir otro municipio.</translation>
    </message>
    <message>
        <source>New versions by themselves</source>
        <translation>Versiones nuevas por sí solas</translation>
    </message>
    <message>
        <source>They come in the background and start the next time. Where the entity&apos;s IT installs Lligall for everybody, it brings them instead.</source>
        <translation>Llegan mientras trabaja y empiezan la próxima vez. Donde informática instala Lligall para todos, las trae ella.</translation>
    </message>
    <message>
        <source>Where new versions are looked for</source>
        <translation>Dónde se buscan las versiones nuevas</translation>
    </message>
    <message>
        <source>Empty is the central server. Whatever the address, only what Lligall&apos;s makers have signed is taken.</source>
        <translation>Si está vacío, en el servidor central. Sea cual sea la dirección, solo se toma lo que han firmado quienes hacen Lligall.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Those of the last months</source>
        <translation>Los de los últimos meses</translation>
    </message>
    <message>
        <source>Files wait for another line</source>
        <translation>Los archivos esperan otra línea</translation>
    </message>
    <message>
        <source>As on any other line</source>
        <translation>Como en cualquier otra línea</translation>
    </message>
    <message>
        <source>Only those in use</source>
        <translation>Solo los que se usan</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Este programa</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <translation>Buscar una versión nueva…</translation>
    </message>
    <message>
        <source>Lligall %1</source>
        <translation>Lligall %1</translation>
    </message>
    <message>
        <source>Municipalities on this desktop</source>
        <translation>Municipios en este ordenador</translation>
    </message>
    <message>
        <source>Add another municipality…</source>
        <translation>Añadir otro municipio…</translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation>Hacer una clave de recuperación nueva…</translation>
    </message>
    <message>
        <source>desktop %1</source>
        <translation>equipo %1</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Espacios</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>In a case file</source>
        <translation>En un expediente</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>En una lista</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Tick a task</source>
        <translation>Marcar una tarea</translation>
    </message>
    <message>
        <source>Leave a field as it was</source>
        <translation>Dejar un campo como estaba</translation>
    </message>
    <message>
        <source>Show the underlined letters</source>
        <translation>Mostrar las letras subrayadas</translation>
    </message>
</context>
<context>
    <name>Silences</name>
    <message>
        <source>positive silence</source>
        <translation>silencio positivo</translation>
    </message>
    <message>
        <source>negative silence</source>
        <translation>silencio negativo</translation>
    </message>
    <message>
        <source>expiry of the procedure</source>
        <translation>caducidad del procedimiento</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>sin efecto</translation>
    </message>
</context>
<context>
    <name>SinceCard</name>
    <message>
        <source>Seen: begin again from now</source>
        <translation>Visto: vuelve a empezar desde ahora</translation>
    </message>
    <message>
        <source>What others have done</source>
        <translation>Lo que han hecho los demás</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y 1 más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else has changed anything.</source>
        <translation>Nadie más ha cambiado nada.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>1 cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>contents destroyed</source>
        <translation>contenido eliminado</translation>
    </message>
    <message>
        <source>case file</source>
        <translation>expediente</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Initiation and ordering</source>
        <translation>Inicio y ordenación</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>Ending and resolution</source>
        <translation>Finalización y resolución</translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>anulado</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Step</source>
        <translation>Trámite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Empty: it waits for nothing. Or 23/11, +10 working days</source>
        <translation>Vacío: no espera nada. O 23/11, +10 hábiles</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecho</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Trámites</translation>
    </message>
</context>
<context>
    <name>StepStates</name>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no hacía falta</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Steps</source>
        <translation>Trámites</translation>
    </message>
    <message>
        <source>No steps yet. Add the first one, or go on without: none is obligatory.</source>
        <translation>Todavía no hay trámites. Añada el primero, o siga sin ellos: ninguno es obligatorio.</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Añadir un trámite</translation>
    </message>
    <message>
        <source>Title of the new step</source>
        <translation>Título del trámite nuevo</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no hacía falta</translation>
    </message>
    <message>
        <source>the wait ended on {day}</source>
        <translation>la espera acabó el {day}</translation>
    </message>
    <message>
        <source>waits until {day}</source>
        <translation>espera hasta el {day}</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Take up again</source>
        <translation>&amp;Retomar</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Hecho</translation>
    </message>
    <message>
        <source>&amp;Not needed</source>
        <translation>&amp;No hace falta</translation>
    </message>
    <message>
        <source>&amp;Under way</source>
        <translation>En &amp;curso</translation>
    </message>
    <message>
        <source>&amp;End the wait</source>
        <translation>Acabar la &amp;espera</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>Re&amp;petir</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>S&amp;ubir</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message numerus="yes">
        <source>%n things do not work as they should</source>
        <translation>
            <numerusform>Hay 1 cosa que no va como debe</numerusform>
            <numerusform>Hay %n cosas que no van como deben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works; %n things should be looked at</source>
        <translation>
            <numerusform>Funciona; conviene mirar 1 cosa</numerusform>
            <numerusform>Funciona; conviene mirar %n cosas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncCard</name>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>See what waits and what came</source>
        <translation>Ver qué espera y qué ha llegado</translation>
    </message>
    <message>
        <source>Everything is saved on this computer</source>
        <translation>Todo guardado en este ordenador</translation>
    </message>
</context>
<context>
    <name>SynchronisationRoom</name>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>While one desktop had no connection, another person changed the same field. Nothing has been lost: choose which version stays. The other is kept in the history.</source>
        <translation>Mientras un equipo no tenía conexión, otra persona ha cambiado el mismo campo. No se ha perdido nada: elija qué versión queda. La otra se conserva en el historial.</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nada que decidir</translation>
    </message>
    <message>
        <source>When two people change the same field at once, or a change is not accepted, you will find it here.</source>
        <translation>Cuando dos personas cambian el mismo campo a la vez, o un cambio no se acepta, lo encontrará aquí.</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Dos versiones</translation>
    </message>
    <message>
        <source>It will be here when you come back</source>
        <translation>Lo volverá a encontrar aquí</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) done again</source>
        <translation>
            <numerusform>%n cambio hecho de nuevo</numerusform>
            <numerusform>%n cambios hechos de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: they are still here</source>
        <translation>
            <numerusform>%n no se ha podido: todavía está aquí</numerusform>
            <numerusform>%n no se han podido: todavía están aquí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Task without a case file</source>
        <translation>Tarea sin expediente</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como hecho</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Añadir una tarea</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>1 por hacer</numerusform>
            <numerusform>%n por hacer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Take up again</source>
        <translation>&amp;Retomar</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Hecho</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
</context>
<context>
    <name>TermUnits</name>
    <message>
        <source>working days</source>
        <translation>días hábiles</translation>
    </message>
    <message>
        <source>natural days</source>
        <translation>días naturales</translation>
    </message>
    <message>
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>All my municipalities</source>
        <translation>Todos mis municipios</translation>
    </message>
    <message>
        <source>What there is to do</source>
        <translation>Lo que hay que hacer</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Lo que ha cambiado</translation>
    </message>
    <message>
        <source>What falls due, waits that end and questions of the synchronisation appear here.</source>
        <translation>Aquí salen los vencimientos, las esperas que acaban y las preguntas de la sincronización.</translation>
    </message>
    <message>
        <source>Nothing to do today</source>
        <translation>Nada que hacer hoy</translation>
    </message>
    <message>
        <source>Open the first case file: a title is enough.</source>
        <translation>Abra el primer expediente: basta con un título.</translation>
    </message>
    <message>
        <source>A clean desk</source>
        <translation>La mesa limpia</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Expediente nuevo</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Todavía no hay nada</translation>
    </message>
    <message>
        <source>Case files you may read will be told here.</source>
        <translation>Aquí se dirá qué expedientes puede leer.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Hecho</translation>
    </message>
    <message>
        <source>&amp;Change the task…</source>
        <translation>&amp;Cambiar la tarea…</translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message>
        <source>Search people, NIF, numbers, streets, text…</source>
        <translation>Buscar personas, NIF, números, calles, texto…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n municipalities</source>
        <translation>
            <numerusform>1 municipio</numerusform>
            <numerusform>%n municipios</numerusform>
        </translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Municipio</translation>
    </message>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation>
            <numerusform>1 para hacer hoy</numerusform>
            <numerusform>%n para hacer hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lengua</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Changes not accepted</source>
        <translation>Cambios no aceptados</translation>
    </message>
    <message>
        <source>The town hall&apos;s server did not accept these changes of yours. They are kept here whole until you have dealt with them; everything else has been synchronised.</source>
        <translation>El servidor del ayuntamiento no ha aceptado estos cambios suyos. Se conservan aquí enteros hasta que los haya resuelto; el resto se ha sincronizado.</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Saved last: %1, at %2.</source>
        <translation>Lo último guardado: %1, a las %2.</translation>
    </message>
</context>
<context>
    <name>TypedDates</name>
    <message>
        <source>“{text}” is not a date. Write for example 23/11, tomorrow, Friday or +10 working days.</source>
        <translation>«{text}» no es ninguna fecha. Escriba por ejemplo 23/11, mañana, viernes o +10 hábiles.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: %2</source>
        <translation>«%1» no se puede deshacer: %2</translation>
    </message>
    <message>
        <source>There was nothing left to undo in “%1”</source>
        <translation>Ya no quedaba nada que deshacer de «%1»</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>What %1 has changed since stays</source>
        <translation>Lo que %1 ha cambiado después queda como está</translation>
    </message>
    <message>
        <source>What has been changed since stays</source>
        <translation>Lo que se ha cambiado después queda como está</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>No hay nada que deshacer</translation>
    </message>
    <message>
        <source>It cannot simply be undone</source>
        <translation>No se puede deshacer sin más</translation>
    </message>
    <message>
        <source>“%1” stays on record. What answers it is: %2. It asks for a reason, which stays in the case file.</source>
        <translation>De «%1» queda constancia. Lo que responde es: %2. Pide un motivo, que queda en el expediente.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Use the printed recovery key instead</source>
        <translation>Usar la clave de recuperación impresa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copiar un informe para el soporte</translation>
    </message>
    <message>
        <source>Recovery key (35 signs in seven groups; capitals, spaces and dashes do not matter)</source>
        <translation>Clave de recuperación (35 signos en siete grupos; mayúsculas, espacios y guiones no cuentan)</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a probar</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiado</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Restart now</source>
        <translation>Reiniciar ahora</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>&lt;b&gt;Version %1 will start next time.&lt;/b&gt; Go on working: it is all here already.</source>
        <translation>&lt;b&gt;La versión %1 empezará la próxima vez.&lt;/b&gt; Siga trabajando: ya está toda aquí.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The new version %1 did not work on this computer&lt;/b&gt;, so Lligall goes on with the one before, %2. Everything you saved is here.</source>
        <translation>&lt;b&gt;La versión nueva %1 no ha funcionado en este ordenador&lt;/b&gt;, y Lligall sigue con la anterior, la %2. Todo lo que ha guardado está aquí.</translation>
    </message>
    <message>
        <source>Check this program</source>
        <translation>Comprobar el programa</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Close the window that is open first, and then restart.</source>
        <translation>Cierre primero la ventana que hay abierta, y después reinicie.</translation>
    </message>
    <message>
        <source>Something you typed is not saved yet: mend it first, and then restart.</source>
        <translation>Hay algo que ha escrito y aún no se ha guardado: arréglelo primero, y después reinicie.</translation>
    </message>
    <message>
        <source>Lligall is still doing something you asked for: restart when it has ended.</source>
        <translation>Lligall aún está haciendo algo que ha pedido: reinicie cuando acabe.</translation>
    </message>
    <message>
        <source>You can go on working: nothing changes until Lligall is opened again.</source>
        <translation>Puede seguir trabajando: nada cambia hasta que vuelva a abrir Lligall.</translation>
    </message>
    <message>
        <source>Lligall %1 is the newest version.</source>
        <translation>Lligall %1 es la versión más nueva.</translation>
    </message>
    <message>
        <source>It looks once a day by itself, and brings what is new in the background.</source>
        <translation>Lo mira solo una vez al día, y trae lo nuevo mientras trabaja.</translation>
    </message>
    <message>
        <source>Version %1 will start next time.</source>
        <translation>La versión %1 empezará la próxima vez.</translation>
    </message>
    <message>
        <source>Version %1 did not work on this computer, so it is not tried again.</source>
        <translation>La versión %1 no ha funcionado en este ordenador, y no se volverá a probar.</translation>
    </message>
    <message>
        <source>The one after it will come by itself. Tell support if you have not.</source>
        <translation>La siguiente vendrá sola. Avise a soporte, si aún no lo ha hecho.</translation>
    </message>
    <message>
        <source>Another Lligall of yours is looking for new versions at this moment.</source>
        <translation>Otro Lligall suyo está buscando versiones nuevas ahora mismo.</translation>
    </message>
    <message>
        <source>Look again in a few minutes.</source>
        <translation>Vuelva a mirarlo dentro de unos minutos.</translation>
    </message>
    <message>
        <source>This copy of Lligall does not update itself.</source>
        <translation>Esta copia de Lligall no se actualiza sola.</translation>
    </message>
    <message>
        <source>It was not put here by the installer. Whoever put it here brings new versions.</source>
        <translation>No la ha puesto aquí el instalador. Las versiones nuevas las trae quien la puso.</translation>
    </message>
    <message>
        <source>It is installed for everybody on this computer, and IT brings new versions.</source>
        <translation>Está instalada para todos en este ordenador, y las versiones nuevas las trae informática.</translation>
    </message>
    <message>
        <source>The administrator of this computer brings the new versions.</source>
        <translation>Las versiones nuevas las trae el administrador de este ordenador.</translation>
    </message>
    <message>
        <source>Lligall does not look for them by itself. If you miss one, ask your IT.</source>
        <translation>Lligall no las busca. Si le falta alguna, pídala a informática.</translation>
    </message>
    <message>
        <source>There is no server yet to ask for new versions.</source>
        <translation>Aún no hay ningún servidor al que pedir versiones nuevas.</translation>
    </message>
    <message>
        <source>Enrol a municipality first: its server has them.</source>
        <translation>Dé de alta primero un municipio: su servidor las tiene.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Lo ha parado.</translation>
    </message>
    <message>
        <source>What had come is kept, and the next time it goes on from there.</source>
        <translation>Lo que había llegado se guarda, y la próxima vez sigue desde ahí.</translation>
    </message>
    <message>
        <source>It will be tried again by itself.</source>
        <translation>Se volverá a probar solo.</translation>
    </message>
    <message>
        <source>The disk has no room for the new version (it takes %1; %2 are left).</source>
        <translation>En el disco no cabe la versión nueva (ocupa %1 y quedan %2).</translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need, and look again.</source>
        <translation>Vacíe la papelera o borre ficheros que no necesite, y vuelva a buscar.</translation>
    </message>
    <message>
        <source>The disk became full while the new version was coming.</source>
        <translation>El disco se ha llenado mientras llegaba la versión nueva.</translation>
    </message>
    <message>
        <source>The new version could not be written: another program holds its files.</source>
        <translation>La versión nueva no se ha podido escribir: otro programa retiene sus ficheros.</translation>
    </message>
    <message>
        <source>That is often an antivirus. It will be tried again by itself; if it goes on for days, tell your IT.</source>
        <translation>A menudo es un antivirus. Se volverá a probar solo; si dura días, dígalo a informática.</translation>
    </message>
    <message>
        <source>The connection was cut while the new version was coming.</source>
        <translation>La conexión se ha cortado mientras llegaba la versión nueva.</translation>
    </message>
    <message>
        <source>What came is kept, and it goes on from there by itself.</source>
        <translation>Lo que ha llegado se guarda, y seguirá solo desde ahí.</translation>
    </message>
    <message>
        <source>Where the new versions are cannot be reached now.</source>
        <translation>Ahora no se puede llegar al lugar de las versiones nuevas.</translation>
    </message>
    <message>
        <source>What answers where new versions are looked for is something else.</source>
        <translation>En el lugar donde se buscan las versiones nuevas responde otra cosa.</translation>
    </message>
    <message>
        <source>Open the web browser in case the network asks for something, or look at the address in Settings.</source>
        <translation>Abra el navegador por si la red pide algo, o mire la dirección en Configuración.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let Lligall through to the new versions.</source>
        <translation>El proxy de esta red no deja que Lligall llegue a las versiones nuevas.</translation>
    </message>
    <message>
        <source>Tell your IT: it should let that address through without a password.</source>
        <translation>Dígalo a informática: debe dejar pasar esa dirección sin contraseña.</translation>
    </message>
    <message>
        <source>Nothing has been installed: the version you have goes on, and everything is as it was.</source>
        <translation>No se ha instalado nada: sigue la versión que tiene, y todo está como estaba.</translation>
    </message>
</context>
<context>
    <name>Verified</name>
    <message>
        <source>It has not been verified on this computer yet.</source>
        <translation>Todavía no se ha verificado en este ordenador.</translation>
    </message>
    <message>
        <source>It could not be verified yet ({date}): part of the history was still on its way. Try again later.</source>
        <translation>Todavía no se podía verificar ({date}): una parte del historial estaba en camino. Inténtelo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>Verified ({date}): the history is whole, and it is the one the server signed.</source>
        <translation>Verificado ({date}): el historial está íntegro y es el que firmó el servidor.</translation>
    </message>
    <message>
        <source>Verified ({date}): what this computer keeps is not the history the server signed.</source>
        <translation>Verificado ({date}): lo que guarda este ordenador no es el historial que firmó el servidor.</translation>
    </message>
    <message>
        <source>Entries {first} to {last}, held against {words} signatures of the server.</source>
        <translation>Anotaciones de la {first} a la {last}, contrastadas con {words} firmas del servidor.</translation>
    </message>
    <message>
        <source>Entries {first} to {last}: {what}.</source>
        <translation>Anotaciones de la {first} a la {last}: {what}.</translation>
    </message>
    <message>
        <source>You can go on working, and what you do is kept and sent as always.</source>
        <translation>Puede seguir trabajando: lo que haga se guarda y se envía como siempre.</translation>
    </message>
    <message>
        <source>Make a backup now, copy the report and call support: the server and the other computers have theirs.</source>
        <translation>Haga ahora una copia de seguridad, copie el informe y llame al soporte: el servidor y los demás ordenadores tienen el suyo.</translation>
    </message>
    <message>
        <source>something in them was altered after the server signed them</source>
        <translation>se ha alterado algo en ellas después de que el servidor las firmara</translation>
    </message>
    <message>
        <source>they can no longer be read</source>
        <translation>ya no se pueden leer</translation>
    </message>
    <message>
        <source>some are missing, or stand twice or out of their place</source>
        <translation>faltan algunas, están repetidas o fuera de su sitio</translation>
    </message>
    <message>
        <source>they belong to another entity</source>
        <translation>son de otro ente</translation>
    </message>
    <message>
        <source>a content is missing, and no disposal explains it</source>
        <translation>falta un contenido y ninguna eliminación lo explica</translation>
    </message>
    <message>
        <source>the server began anew there, and no restore was told</source>
        <translation>el servidor empezó ahí de nuevo sin que conste ninguna restauración</translation>
    </message>
    <message>
        <source>the signature kept for them is not the server&apos;s</source>
        <translation>la firma que se guarda de ellas no es del servidor</translation>
    </message>
    <message>
        <source>the last ones are missing</source>
        <translation>faltan las últimas</translation>
    </message>
    <message>
        <source>they are whole, but what this computer noted about them is not</source>
        <translation>están íntegras, pero no lo que este ordenador ha anotado de ellas</translation>
    </message>
    <message>
        <source>they are whole, but what is shown is not what they lead to</source>
        <translation>están íntegras, pero lo que se muestra no es lo que resulta de ellas</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Save the choice</source>
        <translation>Guardar la elección</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Todas las mías</translation>
    </message>
    <message>
        <source>All the other&apos;s</source>
        <translation>Todas las del otro</translation>
    </message>
    <message>
        <source>All the town hall&apos;s</source>
        <translation>Todas las del ayuntamiento</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Your role may look at this but not decide it.</source>
        <translation>Su rol lo puede mirar pero no decidir.</translation>
    </message>
    <message numerus="yes">
        <source>%n different fields</source>
        <translation>
            <numerusform>1 campo diferente</numerusform>
            <numerusform>%n campos diferentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal</source>
        <translation>
            <numerusform>1 igual</numerusform>
            <numerusform>%n iguales</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La suya</translation>
    </message>
    <message>
        <source>this desktop</source>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>The one of %1</source>
        <translation>La de %1</translation>
    </message>
    <message>
        <source>The town hall’s</source>
        <translation>La del ayuntamiento</translation>
    </message>
    <message>
        <source>“%1” has been changed again since and now says: %2</source>
        <translation>«%1» se ha vuelto a cambiar después y ahora dice: %2</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Por enviar</translation>
    </message>
    <message>
        <source>Nothing waits: the server has everything you have done.</source>
        <translation>No espera nada: el servidor tiene todo lo que ha hecho.</translation>
    </message>
    <message>
        <source>Nothing is sent from a practice office.</source>
        <translation>Desde un municipio de prácticas no se envía nada.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y 1 más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>received, being confirmed</source>
        <translation>recibido, confirmándose</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Enrolling this desktop…</source>
        <translation>Dando de alta este ordenador…</translation>
    </message>
    <message>
        <source>Preparing the sample data…</source>
        <translation>Preparando los datos de muestra…</translation>
    </message>
    <message>
        <source>Stopping when the server lets go…</source>
        <translation>Se parará cuando el servidor responda…</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Paso %1 de 3</translation>
    </message>
    <message>
        <source>Welcome to Lligall</source>
        <translation>Le damos la bienvenida a Lligall</translation>
    </message>
    <message>
        <source>Enrol this desktop</source>
        <translation>Dé de alta este ordenador</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Rooms</source>
        <translation>Espacios</translation>
    </message>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation>
            <numerusform>1 para hacer hoy</numerusform>
            <numerusform>%n para hacer hoy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>that a computer number</source>
        <translation>que numere un ordenador</translation>
    </message>
    <message>
        <source>that the server number again</source>
        <translation>que vuelva a numerar el servidor</translation>
    </message>
</context>
<context>
    <name>_Fields</name>
    <message>
        <source>What is to be done</source>
        <translation>Qué hay que hacer</translation>
    </message>
    <message>
        <source>23/11, tomorrow, +10 working days</source>
        <translation>23/11, mañana, +10 hábiles</translation>
    </message>
</context>
<context>
    <name>_NewTask</name>
    <message>
        <source>What is to be done</source>
        <translation>Qué hay que hacer</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>Friday, 23/11, +10 working days</source>
        <translation>Viernes, 23/11, +10 hábiles</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Añadir la tarea</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Escriba qué hay que hacer.</translation>
    </message>
</context>
<context>
    <name>_NoteDialog</name>
    <message>
        <source>Change the note</source>
        <translation>Cambiar la nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write something, or remove the note.</source>
        <translation>Escriba algo o quite la nota.</translation>
    </message>
</context>
<context>
    <name>_RenameDialog</name>
    <message>
        <source>Rename the file</source>
        <translation>Cambiar el nombre del archivo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
</context>
<context>
    <name>_RoleFields</name>
    <message>
        <source>Nobody in particular</source>
        <translation>Nadie en concreto</translation>
    </message>
</context>
<context>
    <name>_StepModel</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no hacía falta</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendiente</translation>
    </message>
</context>
<context>
    <name>_Work</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
</TS>
