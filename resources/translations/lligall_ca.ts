<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ca" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>opening of the case file</source>
        <translation>obertura de l&apos;expedient</translation>
    </message>
    <message>
        <source>change of title</source>
        <translation>canvi de títol</translation>
    </message>
    <message>
        <source>change of stage</source>
        <translation>canvi d&apos;estat</translation>
    </message>
    <message>
        <source>change of procedure</source>
        <translation>canvi de procediment</translation>
    </message>
    <message>
        <source>change of records series</source>
        <translation>canvi de sèrie documental</translation>
    </message>
    <message>
        <source>change of responsible person</source>
        <translation>canvi de responsable</translation>
    </message>
    <message>
        <source>change of priority</source>
        <translation>canvi de prioritat</translation>
    </message>
    <message>
        <source>change of due date</source>
        <translation>canvi de venciment</translation>
    </message>
    <message>
        <source>due date computed again</source>
        <translation>venciment calculat de nou</translation>
    </message>
    <message>
        <source>change of the effect of silence</source>
        <translation>canvi del sentit del silenci</translation>
    </message>
    <message>
        <source>change of the place of the papers</source>
        <translation>canvi del lloc dels papers</translation>
    </message>
    <message>
        <source>change of remarks</source>
        <translation>canvi d&apos;observacions</translation>
    </message>
    <message>
        <source>change of the opening date</source>
        <translation>canvi de la data d&apos;obertura</translation>
    </message>
    <message>
        <source>change of initiation</source>
        <translation>canvi de la forma d&apos;inici</translation>
    </message>
    <message>
        <source>change of former number</source>
        <translation>canvi del número antic</translation>
    </message>
    <message>
        <source>closing of the case file</source>
        <translation>tancament de l&apos;expedient</translation>
    </message>
    <message>
        <source>reopening of the case file</source>
        <translation>reobertura de l&apos;expedient</translation>
    </message>
    <message>
        <source>voiding of the case file</source>
        <translation>anul·lació de l&apos;expedient</translation>
    </message>
    <message>
        <source>new step</source>
        <translation>tràmit nou</translation>
    </message>
    <message>
        <source>change of a step&apos;s title</source>
        <translation>canvi de títol d&apos;un tràmit</translation>
    </message>
    <message>
        <source>progress of a step</source>
        <translation>avenç d&apos;un tràmit</translation>
    </message>
    <message>
        <source>change of the order of steps</source>
        <translation>canvi d&apos;ordre dels tràmits</translation>
    </message>
    <message>
        <source>waiting period of a step</source>
        <translation>termini d&apos;espera d&apos;un tràmit</translation>
    </message>
    <message>
        <source>remarks of a step</source>
        <translation>observacions d&apos;un tràmit</translation>
    </message>
    <message>
        <source>removal of a step</source>
        <translation>eliminació d&apos;un tràmit</translation>
    </message>
    <message>
        <source>new task</source>
        <translation>tasca nova</translation>
    </message>
    <message>
        <source>change of a task&apos;s text</source>
        <translation>canvi del text d&apos;una tasca</translation>
    </message>
    <message>
        <source>task done</source>
        <translation>tasca feta</translation>
    </message>
    <message>
        <source>task reopened</source>
        <translation>tasca represa</translation>
    </message>
    <message>
        <source>change of a task&apos;s due date</source>
        <translation>canvi de la data d&apos;una tasca</translation>
    </message>
    <message>
        <source>change of a task&apos;s responsible person</source>
        <translation>canvi de responsable d&apos;una tasca</translation>
    </message>
    <message>
        <source>change of a task&apos;s priority</source>
        <translation>canvi de prioritat d&apos;una tasca</translation>
    </message>
    <message>
        <source>remarks of a task</source>
        <translation>observacions d&apos;una tasca</translation>
    </message>
    <message>
        <source>removal of a task</source>
        <translation>eliminació d&apos;una tasca</translation>
    </message>
    <message>
        <source>new note</source>
        <translation>nota nova</translation>
    </message>
    <message>
        <source>change of a note</source>
        <translation>canvi d&apos;una nota</translation>
    </message>
    <message>
        <source>removal of a note</source>
        <translation>eliminació d&apos;una nota</translation>
    </message>
    <message>
        <source>new file</source>
        <translation>fitxer nou</translation>
    </message>
    <message>
        <source>change of a file&apos;s name</source>
        <translation>canvi de nom d&apos;un fitxer</translation>
    </message>
    <message>
        <source>removal of a file</source>
        <translation>retirada d&apos;un fitxer</translation>
    </message>
    <message>
        <source>new keyword</source>
        <translation>paraula clau nova</translation>
    </message>
    <message>
        <source>change of a keyword</source>
        <translation>canvi d&apos;una paraula clau</translation>
    </message>
    <message>
        <source>change of a keyword&apos;s colour</source>
        <translation>canvi de color d&apos;una paraula clau</translation>
    </message>
    <message>
        <source>removal of a keyword</source>
        <translation>eliminació d&apos;una paraula clau</translation>
    </message>
    <message>
        <source>keyword added to the case file</source>
        <translation>paraula clau afegida a l&apos;expedient</translation>
    </message>
    <message>
        <source>keyword taken from the case file</source>
        <translation>paraula clau treta de l&apos;expedient</translation>
    </message>
    <message>
        <source>relation with another case file</source>
        <translation>relació amb un altre expedient</translation>
    </message>
    <message>
        <source>end of a relation with another case file</source>
        <translation>fi de la relació amb un altre expedient</translation>
    </message>
    <message>
        <source>councillor named as reader</source>
        <translation>lectura donada a un regidor o regidora</translation>
    </message>
    <message>
        <source>councillor no longer a reader</source>
        <translation>lectura retirada a un regidor o regidora</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>persona nova</translation>
    </message>
    <message>
        <source>change of a person&apos;s name</source>
        <translation>canvi de nom d&apos;una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s NIF</source>
        <translation>canvi de NIF d&apos;una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s address</source>
        <translation>canvi d&apos;adreça d&apos;una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s e-mail</source>
        <translation>canvi de correu d&apos;una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s telephone</source>
        <translation>canvi de telèfon d&apos;una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s channel</source>
        <translation>canvi de canal d&apos;una persona</translation>
    </message>
    <message>
        <source>change of a person&apos;s language</source>
        <translation>canvi de llengua d&apos;una persona</translation>
    </message>
    <message>
        <source>remarks of a person</source>
        <translation>observacions d&apos;una persona</translation>
    </message>
    <message>
        <source>interested party added to the case file</source>
        <translation>interessat afegit a l&apos;expedient</translation>
    </message>
    <message>
        <source>change of role in the case file</source>
        <translation>canvi de paper a l&apos;expedient</translation>
    </message>
    <message>
        <source>interested party taken from the case file</source>
        <translation>interessat tret de l&apos;expedient</translation>
    </message>
    <message>
        <source>merging of duplicates</source>
        <translation>fusió de duplicats</translation>
    </message>
    <message>
        <source>separation of merged persons</source>
        <translation>separació de persones fusionades</translation>
    </message>
    <message>
        <source>removal of a person</source>
        <translation>eliminació d&apos;una persona</translation>
    </message>
    <message>
        <source>decision between two versions</source>
        <translation>decisió entre dues versions</translation>
    </message>
    <message>
        <source>change done again from an older copy</source>
        <translation>canvi tornat a fer des d&apos;una còpia antiga</translation>
    </message>
    <message>
        <source>restore of the central server</source>
        <translation>restauració del servidor central</translation>
    </message>
    <message>
        <source>change lost with the central server</source>
        <translation>canvi perdut amb el servidor central</translation>
    </message>
    <message>
        <source>desktop retired by its person</source>
        <translation>ordinador retirat per qui hi treballava</translation>
    </message>
    <message>
        <source>another copy of a desktop&apos;s data</source>
        <translation>una altra còpia de les dades d&apos;un ordinador</translation>
    </message>
    <message>
        <source>new attempt at a change not accepted</source>
        <translation>nou intent d&apos;un canvi no acceptat</translation>
    </message>
    <message>
        <source>request to number from a computer</source>
        <translation>petició de numerar des d&apos;un ordinador</translation>
    </message>
    <message>
        <source>numbering given back to the server</source>
        <translation>numeració tornada al servidor</translation>
    </message>
    <message>
        <source>numbering taken from a computer</source>
        <translation>numeració retirada a un ordinador</translation>
    </message>
    <message>
        <source>numbering of what waited</source>
        <translation>numeració del que esperava</translation>
    </message>
    <message>
        <source>numbers reported by a computer</source>
        <translation>números comunicats per un ordinador</translation>
    </message>
    <message>
        <source>end of numbering with the end of a role</source>
        <translation>fi de la numeració en acabar un rol</translation>
    </message>
    <message>
        <source>proposal to destroy a case file&apos;s contents</source>
        <translation>proposta d&apos;eliminar el contingut d&apos;un expedient</translation>
    </message>
    <message>
        <source>decision about destroying a case file&apos;s contents</source>
        <translation>decisió sobre l&apos;eliminació del contingut d&apos;un expedient</translation>
    </message>
    <message>
        <source>destruction of a case file&apos;s contents</source>
        <translation>eliminació del contingut d&apos;un expedient</translation>
    </message>
    <message>
        <source>undoing</source>
        <translation>desfeta</translation>
    </message>
    <message>
        <source>redoing</source>
        <translation>refeta</translation>
    </message>
    <message>
        <source>%1 opened</source>
        <translation>%1 obert</translation>
    </message>
    <message>
        <source>title of %1</source>
        <translation>títol del %1</translation>
    </message>
    <message>
        <source>stage of %1</source>
        <translation>estat del %1</translation>
    </message>
    <message>
        <source>procedure of %1</source>
        <translation>procediment del %1</translation>
    </message>
    <message>
        <source>records series of %1</source>
        <translation>sèrie documental del %1</translation>
    </message>
    <message>
        <source>responsible person of %1</source>
        <translation>responsable del %1</translation>
    </message>
    <message>
        <source>priority of %1</source>
        <translation>prioritat del %1</translation>
    </message>
    <message>
        <source>due date of %1</source>
        <translation>venciment del %1</translation>
    </message>
    <message>
        <source>effect of silence of %1</source>
        <translation>sentit del silenci del %1</translation>
    </message>
    <message>
        <source>place of the papers of %1</source>
        <translation>lloc dels papers del %1</translation>
    </message>
    <message>
        <source>remarks of %1</source>
        <translation>observacions del %1</translation>
    </message>
    <message>
        <source>opening date of %1</source>
        <translation>data d&apos;obertura del %1</translation>
    </message>
    <message>
        <source>initiation of %1</source>
        <translation>forma d&apos;inici del %1</translation>
    </message>
    <message>
        <source>former number of %1</source>
        <translation>número antic del %1</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 tancat</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1 reobert</translation>
    </message>
    <message>
        <source>%1 voided</source>
        <translation>%1 anul·lat</translation>
    </message>
    <message>
        <source>undone: %1</source>
        <translation>desfet: %1</translation>
    </message>
    <message>
        <source>new signing key of the central server</source>
        <translation>nova clau de signatura del servidor central</translation>
    </message>
</context>
<context>
    <name>AddPartyDialog</name>
    <message>
        <source>Add an interested party</source>
        <translation>Afegeix un interessat</translation>
    </message>
    <message>
        <source>Add to the file</source>
        <translation>Afegeix a l&apos;expedient</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Write who it is: a name or a NIF, and choose from the list.</source>
        <translation>Escriviu qui és: un nom o un NIF, i trieu-lo de la llista.</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Number from this computer · {series}</source>
        <translation>Numera des d&apos;aquest ordinador · {series}</translation>
    </message>
    <message>
        <source>Number from this computer</source>
        <translation>Numera des d&apos;aquest ordinador</translation>
    </message>
    <message>
        <source>From then on the numbers given on this computer are official at once, also without a connection.</source>
        <translation>A partir d&apos;aleshores, els números que es donen en aquest ordinador són oficials de seguida, també sense connexió.</translation>
    </message>
    <message>
        <source>On every other computer they are provisional until this one has heard of them.</source>
        <translation>En qualsevol altre ordinador són provisionals fins que aquest en té notícia.</translation>
    </message>
    <message>
        <source>Last number on paper (0 when there is none)</source>
        <translation>Últim número en paper (0 si no n&apos;hi ha cap)</translation>
    </message>
    <message>
        <source>The note of the numbers given here was lost. Look at the last paper: numbers up to it will not be given again.</source>
        <translation>S&apos;ha perdut l&apos;anotació dels números donats aquí. Mireu l&apos;últim paper: els números fins a aquell no es tornaran a donar.</translation>
    </message>
</context>
<context>
    <name>BackingUp</name>
    <message>
        <source>Where to keep the backup: a disk that is not in this computer</source>
        <translation>On voleu desar la còpia: un disc que no sigui dins d&apos;aquest ordinador</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>S&apos;està fent una còpia de seguretat…</translation>
    </message>
    <message>
        <source>The backup: the folder named “Lligall” with the date</source>
        <translation>La còpia de seguretat: la carpeta que es diu «Lligall» amb la data</translation>
    </message>
    <message>
        <source>The recovery key printed for this office:</source>
        <translation>La clau de recuperació impresa d&apos;aquest ordinador:</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clau de recuperació</translation>
    </message>
    <message>
        <source>Backup made in {folder}. It opens with the printed recovery key.</source>
        <translation>Còpia de seguretat feta a {folder}. S&apos;obre amb la clau de recuperació impresa.</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>&lt;b&gt;Practice.&lt;/b&gt; The people and case files here are invented and nothing leaves this computer. &lt;a href=&quot;entity.add&quot;&gt;Enrol a real municipality&lt;/a&gt;</source>
        <translation>&lt;b&gt;Pràctiques.&lt;/b&gt; Les persones i els expedients són inventats i res no surt d&apos;aquest ordinador. &lt;a href=&quot;entity.add&quot;&gt;Dona d&apos;alta un municipi de debò&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Synchronise again</source>
        <translation>Torna a sincronitzar</translation>
    </message>
</context>
<context>
    <name>BoundUnit</name>
    <message>
        <source>emptied meanwhile</source>
        <translation>mentrestant s&apos;ha buidat</translation>
    </message>
    <message>
        <source>changed meanwhile: {value}</source>
        <translation>mentrestant ha canviat: {value}</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Changing the case files…</source>
        <translation>S&apos;estan canviant els expedients…</translation>
    </message>
    <message numerus="yes">
        <source>%n case files changed</source>
        <translation>
            <numerusform>1 expedient canviat</numerusform>
            <numerusform>%n expedients canviats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were so already</source>
        <translation>
            <numerusform>1 ja hi estava</numerusform>
            <numerusform>%n ja hi estaven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are: something in them is still open</source>
        <translation>
            <numerusform>1 es queda igual: encara hi ha coses obertes</numerusform>
            <numerusform>%n es queden igual: encara hi ha coses obertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are: they cannot be changed</source>
        <translation>
            <numerusform>1 es queda igual: no es pot canviar</numerusform>
            <numerusform>%n es queden igual: no es poden canviar</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped where you said</source>
        <translation>aturat on heu dit</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>S&apos;està desfent…</translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n case files</source>
        <translation>
            <numerusform>Desfet en 1 expedient</numerusform>
            <numerusform>Desfet en %n expedients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 expedient</numerusform>
            <numerusform>%n expedients</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand them over</source>
        <translation>Encarrega&apos;ls</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Paraula clau</translation>
    </message>
    <message>
        <source>Add the keyword</source>
        <translation>Afegeix la paraula clau</translation>
    </message>
    <message>
        <source>Set the stage</source>
        <translation>Canvia l&apos;estat</translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motiu (en queda constància)</translation>
    </message>
    <message>
        <source>Close those that can be</source>
        <translation>Tanca els que es pugui</translation>
    </message>
    <message>
        <source>Those with open steps, tasks or two versions stay open. What is closed can be reopened.</source>
        <translation>Els que tenen tràmits o tasques pendents o dues versions es queden oberts. El que es tanca es pot reobrir.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Trieu-ne un.</translation>
    </message>
    <message>
        <source>Write something here.</source>
        <translation>Escriviu-hi alguna cosa.</translation>
    </message>
</context>
<context>
    <name>CameCard</name>
    <message>
        <source>What came last</source>
        <translation>El que ha arribat</translation>
    </message>
    <message>
        <source>Nothing has come from other people yet.</source>
        <translation>Encara no ha arribat res d&apos;altres persones.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message>
        <source>contents destroyed</source>
        <translation>contingut eliminat</translation>
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
        <translation>Paraules clau</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} i 1 més</numerusform>
            <numerusform>{name} i %n més</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>1 tasca</numerusform>
            <numerusform>%n tasques</numerusform>
        </translation>
    </message>
    <message>
        <source>First interested party</source>
        <translation>Primer interessat</translation>
    </message>
    <message>
        <source>Interested parties</source>
        <translation>Interessats</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Tasques pendents</translation>
    </message>
</context>
<context>
    <name>CaseFileHead</name>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
    <message>
        <source>More that can be done with this case file</source>
        <translation>Més coses que es poden fer amb aquest expedient</translation>
    </message>
    <message>
        <source>provisionally {number}</source>
        <translation>provisionalment {number}</translation>
    </message>
    <message>
        <source>papers may say {number}</source>
        <translation>en paper hi pot dir {number}</translation>
    </message>
    <message>
        <source>formerly {number}</source>
        <translation>abans {number}</translation>
    </message>
    <message>
        <source>opened on {day}</source>
        <translation>obert el {day}</translation>
    </message>
    <message>
        <source>responsible: {name}</source>
        <translation>responsable: {name}</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Reobre…</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Fet: {step}</translation>
    </message>
    <message>
        <source>Close the case file…</source>
        <translation>Tanca l&apos;expedient…</translation>
    </message>
    <message>
        <source>&lt;b&gt;Two versions&lt;/b&gt; of: {fields}. Nothing is lost; somebody has to decide.</source>
        <translation>&lt;b&gt;Dues versions&lt;/b&gt; de: {fields}. No s&apos;ha perdut res; algú ha de decidir.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decideix…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Canvia…</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motiu: {reason}</translation>
    </message>
</context>
<context>
    <name>CaseFileListing</name>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Expedient nou</translation>
    </message>
    <message>
        <source>Filter by title, number, person, NIF…</source>
        <translation>Filtra per títol, número, persona, NIF…</translation>
    </message>
    <message>
        <source>No case files yet</source>
        <translation>Encara no hi ha expedients</translation>
    </message>
    <message>
        <source>Open the first one: a title is enough. Everything else can be added while you work.</source>
        <translation>Obriu el primer: n&apos;hi ha prou amb un títol. La resta s&apos;hi pot afegir treballant.</translation>
    </message>
    <message>
        <source>Those you may read will appear here.</source>
        <translation>Aquí sortiran els que podeu llegir.</translation>
    </message>
    <message>
        <source>No case file matches</source>
        <translation>Cap expedient no hi coincideix</translation>
    </message>
    <message>
        <source>Look with fewer words or filters.</source>
        <translation>Proveu-ho amb menys paraules o filtres.</translation>
    </message>
    <message>
        <source>Show all open ones</source>
        <translation>Mostra tots els oberts</translation>
    </message>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 expedient</numerusform>
            <numerusform>%n expedients</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Desa aquest filtre</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Nom del filtre</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Desat</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Encarrega…</translation>
    </message>
    <message>
        <source>Add a keyword…</source>
        <translation>Afegeix una paraula clau…</translation>
    </message>
    <message>
        <source>Set the stage…</source>
        <translation>Canvia l&apos;estat…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Tanca…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Obre</translation>
    </message>
    <message>
        <source>&amp;Export these…</source>
        <translation>&amp;Exporta aquests…</translation>
    </message>
    <message>
        <source>case-files</source>
        <comment>part of a file name</comment>
        <translation>expedients</translation>
    </message>
</context>
<context>
    <name>CaseFileScreen</name>
    <message>
        <source>Steps and details</source>
        <translation>Tràmits i dades</translation>
    </message>
    <message>
        <source>People, tasks, files, notes, history</source>
        <translation>Persones, tasques, fitxers, notes, historial</translation>
    </message>
    <message>
        <source>Closed on {day}: it is read-only. To change anything, reopen it.</source>
        <translation>Tancat el {day}: només es pot llegir. Per canviar-hi res, reobriu-lo.</translation>
    </message>
    <message>
        <source>Voided on {day}: it is read-only, its number stays taken. To change anything, reopen it.</source>
        <translation>Anul·lat el {day}: només es pot llegir i el número queda ocupat. Per canviar-hi res, reobriu-lo.</translation>
    </message>
    <message>
        <source>You have no role here that lets you change it.</source>
        <translation>No teniu cap rol aquí que us deixi canviar-lo.</translation>
    </message>
    <message>
        <source>You read it as {roles}; changing it needs another role.</source>
        <translation>El llegiu amb el rol de {roles}; per canviar-lo en cal un altre.</translation>
    </message>
    <message>
        <source>This case file is not on this computer.</source>
        <translation>Aquest expedient no és en aquest ordinador.</translation>
    </message>
    <message>
        <source>Reopen the case file</source>
        <translation>Reobre l&apos;expedient</translation>
    </message>
    <message>
        <source>It can be worked on again. When and why it was reopened stays on record.</source>
        <translation>S&apos;hi podrà tornar a treballar. Queda constància de quan i per què s&apos;ha reobert.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reobre</translation>
    </message>
    <message>
        <source>Void the case file</source>
        <translation>Anul·la l&apos;expedient</translation>
    </message>
    <message>
        <source>For a file opened by mistake. Nothing is deleted: its number stays taken and it can be reopened.</source>
        <translation>Per a un expedient obert per error. No s&apos;esborra res: el número queda ocupat i es pot reobrir.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anul·la</translation>
    </message>
    <message>
        <source>Copied: {number}</source>
        <translation>Copiat: {number}</translation>
    </message>
    <message>
        <source>Copied: a link that opens this case file in Lligall</source>
        <translation>Copiat: un enllaç que obre aquest expedient al Lligall</translation>
    </message>
</context>
<context>
    <name>CaseFilesRoom</name>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>electronic</source>
        <translation>electrònic</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>paper</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check this program</source>
        <translation>Comprova el programa</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copia un informe per al suport</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Torna a comprovar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>S&apos;està comprovant…</translation>
    </message>
    <message>
        <source>Checking: %1…</source>
        <translation>S&apos;està comprovant: %1…</translation>
    </message>
    <message>
        <source>The check itself has failed</source>
        <translation>La comprovació mateixa ha fallat</translation>
    </message>
    <message>
        <source>Copy the report for support. You can go on working: nothing has been changed.</source>
        <translation>Copieu l&apos;informe per al suport. Podeu continuar treballant: no s&apos;ha canviat res.</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiat</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Everything is in order</source>
        <translation>Tot està en ordre</translation>
    </message>
    <message>
        <source>The report is in %1</source>
        <translation>L&apos;informe és a %1</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Aquest programa</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Versions noves</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuració</translation>
    </message>
    <message>
        <source>Local copy</source>
        <translation>Còpia local</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claus</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disc</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Còpies de seguretat</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Rellotge</translation>
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
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versió</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atenció</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Do not delete anything. Copy the report and call support.</source>
        <translation>No esborreu res. Copieu l&apos;informe i truqueu al suport.</translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need.</source>
        <translation>Buideu la paperera o esborreu fitxers que no us calguin.</translation>
    </message>
    <message>
        <source>Tell your IT: Lligall&apos;s folder belongs on this computer&apos;s own disk, in the local data of your account.</source>
        <translation>Digueu-ho a informàtica: la carpeta de Lligall ha de ser al disc d&apos;aquest ordinador, a les dades locals del vostre compte.</translation>
    </message>
    <message>
        <source>Set the date and time of the computer (in Windows: Settings, Time and language).</source>
        <translation>Poseu bé la data i l&apos;hora de l&apos;ordinador (al Windows: Configuració, Hora i idioma).</translation>
    </message>
    <message>
        <source>If today is another day, set the date of the computer. If not, tell support: nothing is sent until it is renewed.</source>
        <translation>Si avui és un altre dia, poseu bé la data de l&apos;ordinador. Si no, aviseu el suport: no s&apos;envia res fins que es renovi.</translation>
    </message>
    <message>
        <source>Connect to the network so that they are sent, or make a backup: Ctrl+K, “Make a backup…”.</source>
        <translation>Connecteu-vos a la xarxa perquè s&apos;enviïn, o feu una còpia de seguretat: Ctrl+K, «Fes una còpia de seguretat…».</translation>
    </message>
    <message>
        <source>It will be tried again by itself; you can go on working.</source>
        <translation>Es tornarà a provar tot sol; podeu continuar treballant.</translation>
    </message>
    <message>
        <source>Install the new version of Lligall, or ask your IT for it.</source>
        <translation>Instal·leu la versió nova de Lligall, o demaneu-la a informàtica.</translation>
    </message>
    <message>
        <source>Install the newer version of Lligall on this computer.</source>
        <translation>Instal·leu la versió més nova de Lligall en aquest ordinador.</translation>
    </message>
    <message>
        <source>Lligall %1.</source>
        <translation>Lligall %1.</translation>
    </message>
    <message>
        <source>When they were last looked for, there was none.</source>
        <translation>L&apos;última vegada que s&apos;han buscat no n&apos;hi havia cap.</translation>
    </message>
    <message>
        <source>They are looked for some minutes after the start, and once a day.</source>
        <translation>Es busquen uns minuts després d&apos;obrir Lligall, i un cop al dia.</translation>
    </message>
    <message>
        <source>They are not looked for: so it says in Settings.</source>
        <translation>No es busquen: així ho diu la Configuració.</translation>
    </message>
    <message>
        <source>This copy does not update itself: whoever installed it does.</source>
        <translation>Aquesta còpia no s&apos;actualitza sola: ho fa qui la va instal·lar.</translation>
    </message>
    <message>
        <source>Version %1 is here and will start next time.</source>
        <translation>La versió %1 ja és aquí i començarà la pròxima vegada.</translation>
    </message>
    <message>
        <source>Version %1 did not work on this computer; the one before it goes on.</source>
        <translation>La versió %1 no ha funcionat en aquest ordinador; continua la d&apos;abans.</translation>
    </message>
    <message>
        <source>Copy the report for support. The version after it will come by itself.</source>
        <translation>Copieu l&apos;informe per al suport. La versió següent vindrà sola.</translation>
    </message>
    <message>
        <source>What is offered as a new version is not proven to be one, and was not used.</source>
        <translation>El que s&apos;ofereix com a versió nova no està provat que ho sigui, i no s&apos;ha fet servir.</translation>
    </message>
    <message>
        <source>It is looked at again by itself. If it goes on for days, tell support.</source>
        <translation>Es torna a mirar sol. Si dura dies, aviseu el suport.</translation>
    </message>
    <message>
        <source>It has not been known for %1 days whether there is a newer version.</source>
        <translation>Fa %1 dies que no se sap si hi ha una versió més nova.</translation>
    </message>
    <message>
        <source>Look for one: Ctrl+K, “Look for a new version…”, says what is in the way.</source>
        <translation>Busqueu-la: Ctrl+K, «Busca una versió nova…», diu què ho impedeix.</translation>
    </message>
    <message>
        <source>They can be read, and nobody has fixed any.</source>
        <translation>Es pot llegir, i ningú no n&apos;ha fixat res.</translation>
    </message>
    <message>
        <source>Fixed by the administrator of this computer: %1.</source>
        <translation>Opcions que ha fixat l&apos;administrador d&apos;aquest ordinador: %1.</translation>
    </message>
    <message>
        <source>A policy gives a setting a value that it cannot have: %1. It is not obeyed.</source>
        <translation>Una directiva dona a una opció un valor que no pot tenir: %1. No se&apos;n fa cas.</translation>
    </message>
    <message>
        <source>Tell your IT: the page of the policies says which values there are.</source>
        <translation>Digueu-ho a informàtica: la pàgina de les directives diu quins valors hi ha.</translation>
    </message>
    <message>
        <source>Their file could not be read, so the usual values hold. It was put aside.</source>
        <translation>El fitxer no s&apos;ha pogut llegir i valen els valors de sempre. S&apos;ha apartat.</translation>
    </message>
    <message>
        <source>Choose your settings again.</source>
        <translation>Torneu a triar les vostres opcions.</translation>
    </message>
    <message>
        <source>There is no municipality on this computer yet.</source>
        <translation>Encara no hi ha cap municipi en aquest ordinador.</translation>
    </message>
    <message>
        <source>It opens and is whole (case files: %1).</source>
        <translation>S&apos;obre i és sencera (expedients: %1).</translation>
    </message>
    <message>
        <source>It opens; as it is large, %2 % of it was read, and that is whole.</source>
        <translation>S&apos;obre; com que és gran se n&apos;ha llegit el %2 %, i és sencer.</translation>
    </message>
    <message>
        <source>Its folder is there, but the local copy itself is not.</source>
        <translation>La carpeta hi és, però la còpia local no.</translation>
    </message>
    <message>
        <source>It is damaged: part of it cannot be read.</source>
        <translation>Està malmesa: una part no es pot llegir.</translation>
    </message>
    <message>
        <source>A newer version of Lligall has used it.</source>
        <translation>L&apos;ha fet servir una versió més nova de Lligall.</translation>
    </message>
    <message>
        <source>A part of this installation is too old (%1) and could damage it.</source>
        <translation>Una part d&apos;aquesta instal·lació és massa antiga (%1) i la podria malmetre.</translation>
    </message>
    <message>
        <source>Install Lligall again with the current installer.</source>
        <translation>Torneu a instal·lar Lligall amb l&apos;instal·lador actual.</translation>
    </message>
    <message>
        <source>It was not checked, because it is locked.</source>
        <translation>No s&apos;ha comprovat perquè està tancada amb clau.</translation>
    </message>
    <message>
        <source>Open it in Lligall, and check again from there.</source>
        <translation>Obriu-la a Lligall i torneu a comprovar des d&apos;allà.</translation>
    </message>
    <message>
        <source>It cannot be opened.</source>
        <translation>No es pot obrir.</translation>
    </message>
    <message>
        <source>Look at what is said of the disk and the folder. If they are in order, copy the report and call support.</source>
        <translation>Mireu què es diu del disc i de la carpeta. Si estan en ordre, copieu l&apos;informe i truqueu al suport.</translation>
    </message>
    <message>
        <source>It is whole, but the server&apos;s history is not the one it had verified.</source>
        <translation>És sencera, però l&apos;historial del servidor no és el que havia verificat.</translation>
    </message>
    <message>
        <source>Copy the report and call support: a person has to look at it.</source>
        <translation>Copieu l&apos;informe i truqueu al suport: ho ha de mirar una persona.</translation>
    </message>
    <message>
        <source>They are where they must be; the printed recovery key opens too.</source>
        <translation>Són on han de ser; la clau de recuperació impresa també obre.</translation>
    </message>
    <message>
        <source>They are where they must be; your passphrase is asked for at opening.</source>
        <translation>Són on han de ser; en obrir es demana la vostra contrasenya.</translation>
    </message>
    <message>
        <source>The file with the keys cannot be read.</source>
        <translation>El fitxer de les claus no es pot llegir.</translation>
    </message>
    <message>
        <source>Do not delete anything. Copy the report and call support; a backup has the keys too.</source>
        <translation>No esborreu res. Copieu l&apos;informe i truqueu al suport; una còpia de seguretat també té les claus.</translation>
    </message>
    <message>
        <source>This computer has no safe place for keys that Lligall can use.</source>
        <translation>Aquest ordinador no té cap lloc segur per a les claus que Lligall pugui fer servir.</translation>
    </message>
    <message>
        <source>The printed recovery key opens the local copy. In Windows, check that the “Credential Manager” service runs.</source>
        <translation>La clau de recuperació impresa obre la còpia local. Al Windows, mireu que el servei «Administrador de credencials» funcioni.</translation>
    </message>
    <message>
        <source>Windows no longer holds the key (the password was reset, or it is another account).</source>
        <translation>El Windows ja no té la clau (es va restablir la contrasenya, o és un altre compte).</translation>
    </message>
    <message>
        <source>Open Lligall and type the printed recovery key once.</source>
        <translation>Obriu Lligall i escriviu una vegada la clau de recuperació impresa.</translation>
    </message>
    <message>
        <source>One of the two files with the keys is damaged or gone; the other one opens.</source>
        <translation>Un dels dos fitxers de les claus està malmès o ja no hi és; l&apos;altre obre.</translation>
    </message>
    <message>
        <source>Close Lligall and open it again: it makes the other one anew.</source>
        <translation>Tanqueu Lligall i torneu-lo a obrir: torna a fer l&apos;altre.</translation>
    </message>
    <message>
        <source>Windows does not hold this computer&apos;s own key; the local copy still has it.</source>
        <translation>El Windows no té la clau d&apos;aquest ordinador; la còpia local encara la té.</translation>
    </message>
    <message>
        <source>You can go on working. Tell support, so that they know.</source>
        <translation>Podeu continuar treballant. Aviseu el suport perquè ho sàpiguen.</translation>
    </message>
    <message>
        <source>There is room: %1 free.</source>
        <translation>Hi ha lloc: %1 lliures.</translation>
    </message>
    <message>
        <source>There is little room left: %1 free.</source>
        <translation>Queda poc lloc: %1 lliures.</translation>
    </message>
    <message>
        <source>It is full (%1 free), and what you do may not be saved.</source>
        <translation>És ple (%1 lliures) i pot ser que no es desi el que feu.</translation>
    </message>
    <message>
        <source>Nothing can be written in Lligall&apos;s folder.</source>
        <translation>No es pot escriure res a la carpeta de Lligall.</translation>
    </message>
    <message>
        <source>Tell your IT: the folder must belong to your account, and no program may keep it closed.</source>
        <translation>Digueu-ho a informàtica: la carpeta ha de ser del vostre compte, i cap programa no l&apos;ha de tenir tancada.</translation>
    </message>
    <message>
        <source>The disk with Lligall&apos;s folder is not there.</source>
        <translation>El disc de la carpeta de Lligall no hi és.</translation>
    </message>
    <message>
        <source>Connect it, or tell your IT.</source>
        <translation>Connecteu-lo, o digueu-ho a informàtica.</translation>
    </message>
    <message>
        <source>It is on this computer&apos;s own disk.</source>
        <translation>És al disc d&apos;aquest ordinador.</translation>
    </message>
    <message>
        <source>It is on a network share, where the local copy could be damaged.</source>
        <translation>És en una carpeta de xarxa, on la còpia local es podria malmetre.</translation>
    </message>
    <message>
        <source>It is in a folder that OneDrive, Dropbox or the like copies elsewhere, where the local copy could be damaged.</source>
        <translation>És en una carpeta que OneDrive, Dropbox o semblants copien a un altre lloc, on la còpia local es podria malmetre.</translation>
    </message>
    <message>
        <source>Windows copies it to a server whenever you sign out (a roaming profile).</source>
        <translation>El Windows la copia a un servidor cada vegada que tanqueu la sessió (perfil mòbil).</translation>
    </message>
    <message>
        <source>Days since the last one: %1.</source>
        <translation>Dies des de l&apos;última: %1.</translation>
    </message>
    <message>
        <source>What you do goes to the central server, and nothing has waited for long.</source>
        <translation>El que feu va al servidor central, i res no espera des de fa dies.</translation>
    </message>
    <message>
        <source>Practice needs none.</source>
        <translation>Les pràctiques no en necessiten.</translation>
    </message>
    <message>
        <source>Changes that are only on this computer: %1. No backup has been made.</source>
        <translation>Canvis que només són en aquest ordinador: %1. No s&apos;ha fet cap còpia de seguretat.</translation>
    </message>
    <message>
        <source>Changes that are only on this computer: %1. The last backup is old.</source>
        <translation>Canvis que només són en aquest ordinador: %1. L&apos;última còpia de seguretat és antiga.</translation>
    </message>
    <message>
        <source>It agrees with the central server&apos;s.</source>
        <translation>Va com el del servidor central.</translation>
    </message>
    <message>
        <source>It has not gone back since the server was heard (%1).</source>
        <translation>No ha anat enrere des de l&apos;última resposta del servidor (%1).</translation>
    </message>
    <message>
        <source>The server has not said the time to this computer yet.</source>
        <translation>El servidor encara no ha dit l&apos;hora a aquest ordinador.</translation>
    </message>
    <message>
        <source>It is %1 fast.</source>
        <translation>Va %1 avançat.</translation>
    </message>
    <message>
        <source>It is %1 slow.</source>
        <translation>Va %1 endarrerit.</translation>
    </message>
    <message>
        <source>It answers (in %1 ms), and it is the right one.</source>
        <translation>Respon (en %1 ms) i és el que toca.</translation>
    </message>
    <message>
        <source>It answers, but slowly (in %1 ms).</source>
        <translation>Respon, però a poc a poc (en %1 ms).</translation>
    </message>
    <message>
        <source>If it lasts, tell your IT that the line is slow.</source>
        <translation>Si dura, digueu a informàtica que la línia va lenta.</translation>
    </message>
    <message>
        <source>It cannot be reached from here.</source>
        <translation>No s&apos;hi arriba des d&apos;aquí.</translation>
    </message>
    <message>
        <source>Look whether the web browser opens any page. If it does, tell your IT. You can go on working: everything is saved here.</source>
        <translation>Mireu si el navegador obre alguna pàgina. Si en obre, digueu-ho a informàtica. Podeu continuar treballant: tot es desa aquí.</translation>
    </message>
    <message>
        <source>Its name is not known in this network, or there is no network.</source>
        <translation>En aquesta xarxa no se&apos;n coneix el nom, o no hi ha xarxa.</translation>
    </message>
    <message>
        <source>It cannot be reached, because the proxy does not let Lligall through.</source>
        <translation>No s&apos;hi arriba, perquè el proxy no deixa passar Lligall.</translation>
    </message>
    <message>
        <source>Look at what is said of the proxy. You can go on working.</source>
        <translation>Mireu què es diu del proxy. Podeu continuar treballant.</translation>
    </message>
    <message>
        <source>It cannot be reached. Windows finds its proxy by a script, which Lligall does not run.</source>
        <translation>No s&apos;hi arriba. El Windows troba el proxy amb un script, i Lligall no n&apos;executa.</translation>
    </message>
    <message>
        <source>Tell your IT: the proxy&apos;s address has to be written in the network settings of Windows.</source>
        <translation>Digueu-ho a informàtica: l&apos;adreça del proxy ha de constar a la configuració de xarxa del Windows.</translation>
    </message>
    <message>
        <source>Something else answered: usually the welcome page of a wireless network.</source>
        <translation>Ha respost una altra cosa: normalment la pàgina d&apos;entrada d&apos;una xarxa sense fil.</translation>
    </message>
    <message>
        <source>Open the web browser, accept the conditions of the network if it asks, and check again.</source>
        <translation>Obriu el navegador, accepteu les condicions de la xarxa si les demana, i torneu a comprovar.</translation>
    </message>
    <message>
        <source>It has a problem and cannot answer now.</source>
        <translation>Té un problema i ara no pot respondre.</translation>
    </message>
    <message>
        <source>It is busy.</source>
        <translation>Està ocupat.</translation>
    </message>
    <message>
        <source>It was not asked anything, because its certificate is not trusted.</source>
        <translation>No se li ha demanat res, perquè el seu certificat no és de confiança.</translation>
    </message>
    <message>
        <source>Look at what is said of the certificate. You can go on working.</source>
        <translation>Mireu què es diu del certificat. Podeu continuar treballant.</translation>
    </message>
    <message>
        <source>A server answers, but it is not the one this computer was enrolled with.</source>
        <translation>Respon un servidor, però no és el que va donar d&apos;alta aquest ordinador.</translation>
    </message>
    <message>
        <source>Copy the report and call support before doing anything else.</source>
        <translation>Copieu l&apos;informe i truqueu al suport abans de fer res més.</translation>
    </message>
    <message>
        <source>The address kept for it is not one that Lligall may use.</source>
        <translation>L&apos;adreça que se&apos;n guarda no és de les que Lligall pot fer servir.</translation>
    </message>
    <message>
        <source>Copy the report and call support.</source>
        <translation>Copieu l&apos;informe i truqueu al suport.</translation>
    </message>
    <message>
        <source>There is none: the line goes straight to the server.</source>
        <translation>No n&apos;hi ha: la línia va directament al servidor.</translation>
    </message>
    <message>
        <source>The line goes through %1, which lets Lligall through.</source>
        <translation>La línia passa per %1, que deixa passar Lligall.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a password, and Lligall does not have one for it.</source>
        <translation>El proxy %1 demana una contrasenya, i Lligall no en té cap.</translation>
    </message>
    <message>
        <source>Tell your IT: the proxy should let the central server&apos;s address through without a password.</source>
        <translation>Digueu-ho a informàtica: el proxy ha de deixar passar l&apos;adreça del servidor central sense contrasenya.</translation>
    </message>
    <message>
        <source>The proxy %1 does not allow the central server&apos;s address.</source>
        <translation>El proxy %1 no permet l&apos;adreça del servidor central.</translation>
    </message>
    <message>
        <source>Tell your IT: the proxy should allow it.</source>
        <translation>Digueu-ho a informàtica: el proxy l&apos;ha de permetre.</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer.</source>
        <translation>El proxy %1 no respon.</translation>
    </message>
    <message>
        <source>If this is not your usual network, the proxy in the network settings of Windows may be another network&apos;s. Tell your IT.</source>
        <translation>Si no sou a la xarxa de sempre, el proxy de la configuració de xarxa del Windows pot ser d&apos;una altra. Digueu-ho a informàtica.</translation>
    </message>
    <message>
        <source>It is trusted (issued by %1).</source>
        <translation>És de confiança (emès per %1).</translation>
    </message>
    <message>
        <source>It is trusted. This network reads what passes (%1); what Lligall sends is signed all the same, and nobody on the way can change it.</source>
        <translation>És de confiança. Aquesta xarxa llegeix el que hi passa (%1); el que envia Lligall va signat igualment, i ningú pel camí no ho pot canviar.</translation>
    </message>
    <message>
        <source>It needs none: the server is on this same computer.</source>
        <translation>No en cal: el servidor és en aquest mateix ordinador.</translation>
    </message>
    <message>
        <source>It is trusted, but it ends on %1.</source>
        <translation>És de confiança, però acaba el %1.</translation>
    </message>
    <message>
        <source>Tell support that the server&apos;s certificate should be renewed.</source>
        <translation>Digueu al suport que cal renovar el certificat del servidor.</translation>
    </message>
    <message>
        <source>It ended on %1. For this computer, today is %2.</source>
        <translation>Va acabar el %1. Per a aquest ordinador, avui és %2.</translation>
    </message>
    <message>
        <source>It begins on %1. For this computer, today is %2.</source>
        <translation>Comença el %1. Per a aquest ordinador, avui és %2.</translation>
    </message>
    <message>
        <source>It is not %1&apos;s: another server, or a device on the way, has answered.</source>
        <translation>No és el de %1: ha respost un altre servidor, o un aparell del camí.</translation>
    </message>
    <message>
        <source>Open the web browser in case the network asks for something, and check again. If nothing changes, tell your IT. Nothing is sent until then.</source>
        <translation>Obriu el navegador per si la xarxa demana alguna cosa, i torneu a comprovar. Si no canvia res, digueu-ho a informàtica. Mentrestant no s&apos;envia res.</translation>
    </message>
    <message>
        <source>It was issued by somebody whom this computer does not trust (%1): usually a firewall or an antivirus that reads what passes.</source>
        <translation>L&apos;ha emès algú en qui aquest ordinador no confia (%1): normalment un tallafoc o un antivirus que llegeix el que hi passa.</translation>
    </message>
    <message>
        <source>Tell your IT: its authority has to be installed in Windows, or the central server left out of the inspection. Nothing is sent until then.</source>
        <translation>Digueu-ho a informàtica: cal instal·lar-ne l&apos;autoritat al Windows, o treure el servidor central de la inspecció. Mentrestant no s&apos;envia res.</translation>
    </message>
    <message>
        <source>What came instead of it cannot be read.</source>
        <translation>El que ha arribat al seu lloc no es pot llegir.</translation>
    </message>
    <message>
        <source>The central server understands this version.</source>
        <translation>El servidor central entén aquesta versió.</translation>
    </message>
    <message>
        <source>The central server does not say which versions it understands.</source>
        <translation>El servidor central no diu quines versions entén.</translation>
    </message>
    <message>
        <source>What you do is sent, but this version is too old to be told what the others do.</source>
        <translation>El que feu s&apos;envia, però aquesta versió és massa antiga per rebre el que fan els altres.</translation>
    </message>
    <message>
        <source>The central server no longer understands this version. Everything is saved here.</source>
        <translation>El servidor central ja no entén aquesta versió. Tot es desa aquí.</translation>
    </message>
    <message>
        <source>The central server asks for a newer version than this one, and says so in a banner with its date.</source>
        <translation>El servidor central demana una versió més nova que aquesta; un avís a dalt de la finestra en diu la data.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Close the case file {number}</source>
        <translation>Tanca l&apos;expedient {number}</translation>
    </message>
    <message>
        <source>Close the case file</source>
        <translation>Tanca l&apos;expedient</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>El que ho impedeix</translation>
    </message>
    <message>
        <source>Settle all steps and tasks</source>
        <translation>Resol tots els tràmits i tasques</translation>
    </message>
    <message>
        <source>Open steps become “not needed”, open tasks become done.</source>
        <translation>Els tràmits pendents passen a «no calia» i les tasques pendents, a fetes.</translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motiu (en queda constància)</translation>
    </message>
    <message numerus="yes">
        <source>%n things are still open</source>
        <translation>
            <numerusform>Encara hi ha 1 cosa oberta</numerusform>
            <numerusform>Encara hi ha %n coses obertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle each one here, or close this window and go on working.</source>
        <translation>Resoleu-les aquí una per una, o tanqueu aquesta finestra i continueu treballant.</translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Res no ho impedeix</translation>
    </message>
    <message>
        <source>Closed, the case file is read-only. It can be reopened, with a reason on record.</source>
        <translation>Un cop tancat, l&apos;expedient només es pot llegir. Es pot reobrir amb un motiu, que queda registrat.</translation>
    </message>
    <message>
        <source>step that waits until {day}</source>
        <translation>tràmit d&apos;espera fins al {day}</translation>
    </message>
    <message>
        <source>waiting step</source>
        <translation>tràmit d&apos;espera</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No cal</translation>
    </message>
    <message>
        <source>open step</source>
        <translation>tràmit pendent</translation>
    </message>
    <message>
        <source>open task</source>
        <translation>tasca pendent</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fet</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>dues versions</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decideix</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriviu el motiu en poques paraules.</translation>
    </message>
</context>
<context>
    <name>CommandActions</name>
    <message>
        <source>“%1” is not possible here</source>
        <translation>«%1» no es pot fer aquí</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New case file</source>
        <translation>Expedient nou</translation>
    </message>
    <message>
        <source>open start dossier</source>
        <translation>obre obrir inicia comença dossier expedient</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Canvia el títol</translation>
    </message>
    <message>
        <source>Close the case file…</source>
        <translation>Tanca l&apos;expedient…</translation>
    </message>
    <message>
        <source>finish archive</source>
        <translation>acaba finalitza arxiva tancar</translation>
    </message>
    <message>
        <source>Reopen the case file…</source>
        <translation>Reobre l&apos;expedient…</translation>
    </message>
    <message>
        <source>Void the case file…</source>
        <translation>Anul·la l&apos;expedient…</translation>
    </message>
    <message>
        <source>Propose to destroy its contents…</source>
        <translation>Proposa eliminar-ne el contingut…</translation>
    </message>
    <message>
        <source>retention delete erase disposal</source>
        <translation>conservació destruir esborrar tria eliminació</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Afegeix un tràmit</translation>
    </message>
    <message>
        <source>Add an interested party</source>
        <translation>Afegeix un interessat</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Afegeix una tasca</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Afegeix una nota</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>Afegeix una paraula clau</translation>
    </message>
    <message>
        <source>Relate to another case file…</source>
        <translation>Relaciona amb un altre expedient…</translation>
    </message>
    <message>
        <source>Change the due date</source>
        <translation>Canvia el venciment</translation>
    </message>
    <message>
        <source>deadline term date</source>
        <translation>termini data venciment</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Mostra tot l&apos;historial</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copia el número</translation>
    </message>
    <message>
        <source>Copy a link to the case file</source>
        <translation>Copia un enllaç a l&apos;expedient</translation>
    </message>
    <message>
        <source>address share send colleague</source>
        <translation>adreça comparteix envia company</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtra la llista</translation>
    </message>
    <message>
        <source>Export the list to a spreadsheet…</source>
        <translation>Exporta la llista a un full de càlcul…</translation>
    </message>
    <message>
        <source>csv excel calc</source>
        <translation>csv excel calc</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimeix…</translation>
    </message>
    <message>
        <source>paper preview printer</source>
        <translation>paper previsualització impressora</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Desa com a PDF…</translation>
    </message>
    <message>
        <source>print paper file</source>
        <translation>imprimeix paper fitxer</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Ves a Avui</translation>
    </message>
    <message>
        <source>home start tasks due</source>
        <translation>inici casa tasques venciments</translation>
    </message>
    <message>
        <source>Go to Case files</source>
        <translation>Ves a Expedients</translation>
    </message>
    <message>
        <source>list files dossiers</source>
        <translation>llista expedients dossiers</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>Ves a Persones</translation>
    </message>
    <message>
        <source>interested parties citizens companies</source>
        <translation>interessats ciutadans empreses</translation>
    </message>
    <message>
        <source>Go to Synchronisation</source>
        <translation>Ves a Sincronització</translation>
    </message>
    <message>
        <source>connection waiting versions refused</source>
        <translation>connexió pendents versions refusats</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Enrere</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Endavant</translation>
    </message>
    <message>
        <source>Next municipality</source>
        <translation>Municipi següent</translation>
    </message>
    <message>
        <source>entity town hall switch</source>
        <translation>ens ajuntament canvia</translation>
    </message>
    <message>
        <source>Previous municipality</source>
        <translation>Municipi anterior</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nova</translation>
    </message>
    <message>
        <source>interested party citizen company</source>
        <translation>interessat ciutadà empresa</translation>
    </message>
    <message>
        <source>Merge duplicates…</source>
        <translation>Fusiona duplicats…</translation>
    </message>
    <message>
        <source>Remove the person…</source>
        <translation>Treu la persona…</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>Aspecte: com el sistema</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>Aspecte: clar</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>Aspecte: fosc</translation>
    </message>
    <message>
        <source>theme dark mode colours</source>
        <translation>tema mode fosc colors</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Cerca-ho tot</translation>
    </message>
    <message>
        <source>find palette commands</source>
        <translation>busca troba ordres</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfés</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refés</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuració</translation>
    </message>
    <message>
        <source>language look text size options preferences</source>
        <translation>llengua idioma aspecte mida text opcions preferències</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>Ajuda d&apos;aquesta pantalla</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Dreceres de teclat</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>tecles</translation>
    </message>
    <message>
        <source>Check this program…</source>
        <translation>Comprova el programa…</translation>
    </message>
    <message>
        <source>doctor diagnosis trouble support disk keys server proxy certificate</source>
        <translation>diagnòstic problema suport disc claus servidor proxy certificat espatllat</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <translation>Busca una versió nova…</translation>
    </message>
    <message>
        <source>update upgrade newest version program</source>
        <translation>actualitza actualització versió programa nova última</translation>
    </message>
    <message>
        <source>What the next version brings</source>
        <translation>Què porta la pròxima versió</translation>
    </message>
    <message>
        <source>Restart with the new version</source>
        <translation>Reinicia amb la versió nova</translation>
    </message>
    <message>
        <source>Put away the notice of the new version</source>
        <translation>Retira l&apos;avís de la versió nova</translation>
    </message>
    <message>
        <source>Go on normally</source>
        <translation>Continua amb normalitat</translation>
    </message>
    <message>
        <source>Copy the report of the crash</source>
        <translation>Copia l&apos;informe de la fallada</translation>
    </message>
    <message>
        <source>Put away the notice of the crash</source>
        <translation>Treu l&apos;avís de la fallada</translation>
    </message>
    <message>
        <source>Add another municipality…</source>
        <translation>Afegeix un altre municipi…</translation>
    </message>
    <message>
        <source>enrol code entity</source>
        <translation>alta codi ens ajuntament</translation>
    </message>
    <message>
        <source>Change person</source>
        <translation>Canvia de persona</translation>
    </message>
    <message>
        <source>switch user who</source>
        <translation>canvia usuari qui</translation>
    </message>
    <message>
        <source>Open what is still locked…</source>
        <translation>Obre el que encara és tancat…</translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation>Fes una clau de recuperació nova…</translation>
    </message>
    <message>
        <source>print paper vault</source>
        <translation>imprimeix paper</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Fes una còpia de seguretat…</translation>
    </message>
    <message>
        <source>copy safety disk save everything</source>
        <translation>còpia seguretat disc desar-ho tot backup</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Recupera una còpia de seguretat…</translation>
    </message>
    <message>
        <source>copy safety disk recover bring back</source>
        <translation>còpia seguretat disc recuperar restaurar tornar backup</translation>
    </message>
    <message>
        <source>Close Lligall</source>
        <translation>Tanca Lligall</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>S&apos;està sincronitzant…</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Sincronitza ara</translation>
    </message>
    <message>
        <source>send receive retry</source>
        <translation>envia rep torna a provar</translation>
    </message>
    <message>
        <source>Show the two versions to decide</source>
        <translation>Mostra les dues versions per decidir</translation>
    </message>
    <message>
        <source>Show the changes not accepted</source>
        <translation>Mostra els canvis no acceptats</translation>
    </message>
    <message>
        <source>Show who numbers each series</source>
        <translation>Mostra qui numera cada sèrie</translation>
    </message>
    <message>
        <source>lease gap report numbers</source>
        <translation>torn buits llistat números sèries</translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation>Verifica l&apos;historial</translation>
    </message>
    <message>
        <source>proof signature chain tampered audit</source>
        <translation>prova signatura cadena manipulat auditoria</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copia un informe per al suport</translation>
    </message>
    <message>
        <source>Mark the task as done</source>
        <translation>Marca la tasca com a feta</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Tasca nova</translation>
    </message>
    <message>
        <source>to do reminder</source>
        <translation>per fer recordatori</translation>
    </message>
</context>
<context>
    <name>ConfirmDisposalDialog</name>
    <message>
        <source>Destroy the contents of {number}</source>
        <translation>Elimina el contingut de {number}</translation>
    </message>
    <message>
        <source>Destroy the contents</source>
        <translation>Elimina el contingut</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing can bring it back&lt;/b&gt;, not even the server.</source>
        <translation>&lt;b&gt;Res no el pot recuperar&lt;/b&gt;, ni tan sols el servidor.</translation>
    </message>
    <message>
        <source>To confirm, write the number of the case file: {number}</source>
        <translation>Per confirmar-ho, escriviu el número de l&apos;expedient: {number}</translation>
    </message>
    <message>
        <source>Remark, if any (it stays on record)</source>
        <translation>Observació, si n&apos;hi ha (en queda constància)</translation>
    </message>
    <message>
        <source>This is not its number: nothing has been done.</source>
        <translation>Aquest no és el seu número: no s&apos;ha fet res.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n changes to send</source>
        <translation>
            <numerusform>1 canvi per enviar</numerusform>
            <numerusform>%n canvis per enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synchronising… %n changes</source>
        <translation>
            <numerusform>S&apos;està sincronitzant… 1 canvi</numerusform>
            <numerusform>S&apos;està sincronitzant… %n canvis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synchronising… %1 of %n changes</source>
        <translation>
            <numerusform>S&apos;està sincronitzant… %1 d&apos;%n canvi</numerusform>
            <numerusform>S&apos;està sincronitzant… %1 de %n canvis</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 fast</source>
        <translation>El rellotge d&apos;aquest ordinador va %1 avançat</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 slow</source>
        <translation>El rellotge d&apos;aquest ordinador va %1 endarrerit</translation>
    </message>
    <message>
        <source>Everything is saved and sent all the same, but the dates and times written here are wrong. Set the date and time of the computer (in Windows: Settings, Time and language) and synchronise again.</source>
        <translation>Tot queda desat i s&apos;envia igualment, però les dates i hores que s&apos;escriuen aquí surten malament. Poseu bé la data i l&apos;hora de l&apos;ordinador (al Windows: Configuració, Hora i idioma) i torneu a sincronitzar.</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer</source>
        <translation>Pràctiques: res no surt d&apos;aquest ordinador</translation>
    </message>
    <message>
        <source>Not synchronised yet since the start</source>
        <translation>Encara no s&apos;ha sincronitzat des de l&apos;inici</translation>
    </message>
    <message>
        <source>Synchronisation stopped — it needs you</source>
        <translation>Sincronització aturada — us necessita</translation>
    </message>
    <message>
        <source>Very many changes at once — held until a person looks</source>
        <translation>Moltíssims canvis de cop — retinguts fins que algú ho miri</translation>
    </message>
    <message>
        <source>Lligall must be updated — your changes are sent, those of others do not arrive</source>
        <translation>Cal actualitzar el Lligall — els vostres canvis s&apos;envien, els dels altres no arriben</translation>
    </message>
    <message>
        <source>The server cannot answer now — you can go on working</source>
        <translation>El servidor no pot respondre ara — es pot continuar treballant</translation>
    </message>
    <message>
        <source>No connection — you can go on working</source>
        <translation>Sense connexió — es pot continuar treballant</translation>
    </message>
    <message>
        <source>Search index: %1 %</source>
        <translation>Índex de cerca: %1 %</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>S&apos;està sincronitzant…</translation>
    </message>
    <message>
        <source>Not synchronised yet</source>
        <translation>Encara no s&apos;ha sincronitzat</translation>
    </message>
    <message>
        <source>Changes waiting to be sent</source>
        <translation>Hi ha canvis per enviar</translation>
    </message>
    <message>
        <source>Nothing new is known %1</source>
        <translation>No se sap res de nou %1</translation>
    </message>
    <message>
        <source>No connection %1; it will try again by itself</source>
        <translation>Sense connexió %1; ho tornarà a provar sol</translation>
    </message>
    <message>
        <source>Connected · all synchronised</source>
        <translation>Connectat · tot sincronitzat</translation>
    </message>
    <message>
        <source>Last synchronised: %1</source>
        <translation>Última sincronització: %1</translation>
    </message>
    <message>
        <source>Never synchronised</source>
        <translation>No s&apos;ha sincronitzat mai</translation>
    </message>
    <message>
        <source>Next attempt %1</source>
        <translation>Pròxim intent %1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong — nothing is sent until it is right</source>
        <translation>El rellotge d&apos;aquest ordinador va malament — no s&apos;envia res fins que vagi bé</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted — nothing is sent</source>
        <translation>El certificat del servidor no és de confiança — no s&apos;envia res</translation>
    </message>
    <message>
        <source>The network answers with a page of its own — open the web browser</source>
        <translation>La xarxa respon amb una pàgina seva — obriu el navegador</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Connection</source>
        <translation>Connexió</translation>
    </message>
    <message>
        <source>Everything is saved on this computer</source>
        <translation>Tot desat en aquest ordinador</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Sincronitza ara</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copia un informe per al suport</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>encara mai</translation>
    </message>
    <message>
        <source>Last synchronised: %1</source>
        <translation>Última sincronització: %1</translation>
    </message>
    <message>
        <source>Next attempt %1</source>
        <translation>Pròxim intent %1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Servidor: %1</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiat</translation>
    </message>
</context>
<context>
    <name>ConnectionLine</name>
    <message>
        <source>No municipality is open</source>
        <translation>No hi ha cap municipi obert</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>What has happened</source>
        <translation>Què ha passat</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entesos</translation>
    </message>
    <message>
        <source>Another copy of this desktop&apos;s data has come to the server (%1). If nobody restored a backup or copied this computer, tell the secretary and support: somebody may have your data.</source>
        <translation>Ha arribat al servidor una altra còpia de les dades d&apos;aquest ordinador (%1). Si ningú no ha recuperat una còpia de seguretat ni ha copiat aquest ordinador, digueu-ho a secretaria i al suport: algú pot tenir les vostres dades.</translation>
    </message>
    <message>
        <source>These data come from a backup.</source>
        <translation>Aquestes dades venen d&apos;una còpia de seguretat.</translation>
    </message>
    <message>
        <source>These data are older than what this computer had done: an older copy was put in their place.</source>
        <translation>Aquestes dades són més antigues que el que s&apos;havia fet en aquest ordinador: s&apos;hi ha posat una còpia antiga.</translation>
    </message>
    <message>
        <source>These data were brought to this computer from another place.</source>
        <translation>Aquestes dades s&apos;han portat a aquest ordinador des d&apos;un altre lloc.</translation>
    </message>
    <message>
        <source>These data are an older copy of what the server has received from this desktop.</source>
        <translation>Aquestes dades són una còpia antiga del que el servidor ja havia rebut d&apos;aquest ordinador.</translation>
    </message>
    <message>
        <source>You can work. At the next synchronisation the server&apos;s data will come, and whatever had not been sent will wait here for you to decide.</source>
        <translation>Podeu treballar. A la propera sincronització arribaran les dades del servidor, i el que no s&apos;havia enviat us esperarà aquí perquè ho decidiu.</translation>
    </message>
    <message>
        <source>%1 Therefore this desktop has received everything from the server again (%2). Nothing has been lost.</source>
        <translation>%1 Per això aquest ordinador ho ha tornat a rebre tot del servidor (%2). No s&apos;ha perdut res.</translation>
    </message>
    <message>
        <source>The central server was restored from a backup (%1) by %2. Reason: %3.</source>
        <translation>El servidor central s&apos;ha recuperat d&apos;una còpia de seguretat (%1). Ho ha fet: %2. Motiu: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) had reached the server already and need no decision.</source>
        <translation>
            <numerusform>%n canvi ja havia arribat al servidor i no cal decidir-lo.</numerusform>
            <numerusform>%n canvis ja havien arribat al servidor i no cal decidir-los.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is gathering from the desktops what its backup lacked: %1 of %2 have reported. You can work; what you do will be sent when it has finished.</source>
        <translation>Està recollint dels ordinadors el que faltava a la còpia: n&apos;han respost %1 de %2. Podeu treballar; el que feu s&apos;enviarà quan hagi acabat.</translation>
    </message>
    <message>
        <source>What this desktop had is at the server again.</source>
        <translation>El que tenia aquest ordinador torna a ser al servidor.</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Details</source>
        <translation>Dades</translation>
    </message>
    <message>
        <source>23/11, +10 working days</source>
        <translation>23/11, +10 hàbils</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>Per què aquesta data</translation>
    </message>
    <message>
        <source>Shelf, box, folder</source>
        <translation>Prestatge, caixa, carpeta</translation>
    </message>
    <message>
        <source>Compute the due date from the term</source>
        <translation>Calcula el venciment amb el termini</translation>
    </message>
    <message>
        <source>Computed. Change the date to give a reason of your own.</source>
        <translation>Calculada. Canvieu la data per posar-hi un motiu vostre.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation>Calendari</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write for example 23/11.</source>
        <translation>«{text}» no és cap data. Escriviu per exemple 23/11.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>pattern of a long date</comment>
        <translation>dddd, d MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a day and month</comment>
        <translation>d MMMM</translation>
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
        <translation>a les %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>one o&apos;clock</comment>
        <translation>des de la %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>an hour of the day</comment>
        <translation>des de les %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>yesterday</comment>
        <translation>des d&apos;%1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a day of the week</comment>
        <translation>des de %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a date</comment>
        <translation>des del %1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>avui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ahir</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demà</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ara mateix</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>fa 1 minut</numerusform>
            <numerusform>fa %n minuts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>fa 1 hora</numerusform>
            <numerusform>fa %n hores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>fa 1 dia</numerusform>
            <numerusform>fa %n dies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minutes</source>
        <translation>
            <numerusform>d&apos;aquí a 1 minut</numerusform>
            <numerusform>d&apos;aquí a %n minuts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n seconds</source>
        <translation>
            <numerusform>d&apos;aquí a 1 segon</numerusform>
            <numerusform>d&apos;aquí a %n segons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>1 segon</numerusform>
            <numerusform>%n segons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>1 minut</numerusform>
            <numerusform>%n minuts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>1 hora</numerusform>
            <numerusform>%n hores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>1 dia</numerusform>
            <numerusform>%n dies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>1 any</numerusform>
            <numerusform>%n anys</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>venç avui</translation>
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
        <translation>Endarrerit i per avui</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Aquesta setmana</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Sense data</translation>
    </message>
    <message>
        <source>Without a date: the first {shown} of {all}</source>
        <translation>Sense data: els primers {shown} de {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n case files are past their date</source>
        <translation>
            <numerusform>%n expedient fora de termini</numerusform>
            <numerusform>%n expedients fora de termini</numerusform>
        </translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Mostra&apos;ls tots</translation>
    </message>
    <message>
        <source>task without a case file</source>
        <translation>tasca sense expedient</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>the wait ended on {day}</source>
        <translation>l&apos;espera va acabar el {day}</translation>
    </message>
    <message>
        <source>Two versions: {fields}</source>
        <translation>Dues versions: {fields}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a decision</source>
        <translation>
            <numerusform>1 espera una decisió</numerusform>
            <numerusform>%n esperen una decisió</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decideix</translation>
    </message>
    <message>
        <source>{name} proposes to destroy the contents of {number}</source>
        <translation>{name} proposa eliminar el contingut de {number}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Algú</translation>
    </message>
    <message>
        <source>waits for another person</source>
        <translation>espera una altra persona</translation>
    </message>
    <message numerus="yes">
        <source>%n changes of yours were not accepted</source>
        <translation>
            <numerusform>1 canvi vostre no s&apos;ha acceptat</numerusform>
            <numerusform>%n canvis vostres no s&apos;han acceptat</numerusform>
        </translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>no acceptat</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Mira-ho</translation>
    </message>
</context>
<context>
    <name>DecidedCard</name>
    <message>
        <source>Decided</source>
        <translation>Decidit</translation>
    </message>
    <message>
        <source>stays “%1”, instead of “%2”</source>
        <translation>queda «%1», en lloc de «%2»</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>the town hall&apos;s version stays</source>
        <translation>queda la versió de l&apos;ajuntament</translation>
    </message>
    <message>
        <source>the other version stays</source>
        <translation>queda l&apos;altra versió</translation>
    </message>
</context>
<context>
    <name>DestroyedCaseFile</name>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
    <message>
        <source>What stays on record</source>
        <translation>Què en queda constància</translation>
    </message>
    <message>
        <source>Steps, people, tasks, files and notes</source>
        <translation>Tràmits, persones, tasques, fitxers i notes</translation>
    </message>
    <message>
        <source>The contents were destroyed, and nothing can bring them back.</source>
        <translation>El contingut s&apos;ha eliminat i res no el pot recuperar.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Case file {number}</source>
        <translation>Expedient {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiu</translation>
    </message>
    <message>
        <source>Remark of who decided</source>
        <translation>Observació de qui ho va decidir</translation>
    </message>
    <message>
        <source>What was done before: destroyed. Who and when can still be verified, not what it was.</source>
        <translation>El que s&apos;havia fet abans: eliminat. Encara es pot verificar qui i quan, però no què era.</translation>
    </message>
</context>
<context>
    <name>DisposalBanner</name>
    <message>
        <source>Confirm…</source>
        <translation>Confirma…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rebutja…</translation>
    </message>
    <message>
        <source>The contents go when the server has it; without a connection they are still here.</source>
        <translation>El contingut s&apos;elimina quan la decisió arriba al servidor; sense connexió encara és aquí.</translation>
    </message>
    <message>
        <source>The case file is open again: as long as it is, nothing is destroyed.</source>
        <translation>L&apos;expedient torna a ser obert: mentre ho sigui, no s&apos;elimina res.</translation>
    </message>
    <message>
        <source>It waits for another person: you cannot decide it yourself.</source>
        <translation>Espera una altra persona: no ho podeu decidir vós mateix.</translation>
    </message>
    <message>
        <source>It waits for another person who may decide it.</source>
        <translation>Espera una altra persona que ho pugui decidir.</translation>
    </message>
</context>
<context>
    <name>DisposalBases</name>
    <message>
        <source>the retention table says so and its time is over</source>
        <translation>ho diu la taula d&apos;avaluació documental i el termini s&apos;ha complert</translation>
    </message>
    <message>
        <source>a court or an authority has ordered it</source>
        <translation>ho ha ordenat un jutjat o una autoritat</translation>
    </message>
</context>
<context>
    <name>DisposalDecisions</name>
    <message>
        <source>it is destroyed</source>
        <translation>s&apos;elimina</translation>
    </message>
    <message>
        <source>it is kept</source>
        <translation>es conserva</translation>
    </message>
</context>
<context>
    <name>DisposalWords</name>
    <message>
        <source>Destroyed on every computer and on the server: title, details, steps, who takes part, tasks, notes, files, and what the history says of them.</source>
        <translation>S&apos;elimina a tots els ordinadors i al servidor: títol, dades, tràmits, qui hi intervé, tasques, notes, fitxers i el que l&apos;historial en diu.</translation>
    </message>
    <message>
        <source>On every computer and on the server: title, details, steps, who took part, tasks, notes, files, and what the history said of them.</source>
        <translation>A tots els ordinadors i al servidor: títol, dades, tràmits, qui hi intervenia, tasques, notes, fitxers i el que l&apos;historial en deia.</translation>
    </message>
    <message>
        <source>What stays: the number, which is not given again; who proposed and who decided, when, on what basis and why; and in the history, who did something and when, with a seal in place of each content, so that it can still be verified.</source>
        <translation>Es conserva: el número, que no es torna a donar; qui ho va proposar i qui ho va decidir, quan, amb quin fonament i per què; i, a l&apos;historial, qui va fer alguna cosa i quan, amb un segell en lloc de cada contingut, perquè encara es pugui verificar.</translation>
    </message>
    <message>
        <source>The cards of the people stay in People, with their details.</source>
        <translation>Les fitxes de les persones es queden a Persones, amb les seves dades.</translation>
    </message>
    <message>
        <source>Copies outside Lligall, on paper, on memory sticks or in older backups, are not reached by it.</source>
        <translation>No arriba a les còpies de fora de Lligall: en paper, en memòries USB o en còpies de seguretat antigues.</translation>
    </message>
    <message>
        <source>{rule}: {years} after closing</source>
        <translation>{rule}: {years} des del tancament</translation>
    </message>
    <message>
        <source>contents destroyed</source>
        <translation>contingut eliminat</translation>
    </message>
    <message>
        <source>waits for another person</source>
        <translation>espera una altra persona</translation>
    </message>
    <message>
        <source>confirmed, waits for the server</source>
        <translation>confirmat, espera el servidor</translation>
    </message>
    <message>
        <source>rejected: it is kept</source>
        <translation>rebutjat: es conserva</translation>
    </message>
    <message>
        <source>&lt;b&gt;{name} proposes that its contents be destroyed.&lt;/b&gt;</source>
        <translation>&lt;b&gt;{name} proposa eliminar-ne el contingut.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>algú</translation>
    </message>
    <message>
        <source>&lt;b&gt;You proposed that its contents be destroyed&lt;/b&gt; ({day}): {basis}. Reason: {reason}</source>
        <translation>&lt;b&gt;Heu proposat eliminar-ne el contingut&lt;/b&gt; ({day}): {basis}. Motiu: {reason}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{name} proposes that its contents be destroyed&lt;/b&gt; ({day}): {basis}. Reason: {reason}</source>
        <translation>&lt;b&gt;{name} proposa eliminar-ne el contingut&lt;/b&gt; ({day}): {basis}. Motiu: {reason}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Destroying its contents is confirmed&lt;/b&gt; by {name} ({day}).</source>
        <translation>&lt;b&gt;S&apos;ha confirmat l&apos;eliminació del contingut&lt;/b&gt;: {name} ({day}).</translation>
    </message>
    <message>
        <source>&lt;b&gt;Its contents are kept&lt;/b&gt;: {name} rejected that they be destroyed ({day}).</source>
        <translation>&lt;b&gt;El contingut es conserva&lt;/b&gt;: {name} ha rebutjat eliminar-lo ({day}).</translation>
    </message>
    <message>
        <source>Remark: {remark}</source>
        <translation>Observació: {remark}</translation>
    </message>
    <message>
        <source>&lt;b&gt;The contents of this case file were destroyed&lt;/b&gt; ({day}): {basis}. Proposed by {proposer} ({proposed}), confirmed by {decider} ({decided}).</source>
        <translation>&lt;b&gt;El contingut d&apos;aquest expedient s&apos;ha eliminat&lt;/b&gt; ({day}): {basis}. Ho va proposar {proposer} ({proposed}) i ho va confirmar {decider} ({decided}).</translation>
    </message>
</context>
<context>
    <name>DisposalsCard</name>
    <message>
        <source>Contents to be destroyed</source>
        <translation>Eliminació de contingut</translation>
    </message>
    <message>
        <source>One person proposes it and another decides; who and why stays on record.</source>
        <translation>Una persona ho proposa i una altra ho decideix; queda constància de qui i per què.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Open Lligall</source>
        <translation>Obre Lligall</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>Encara no és obert</translation>
    </message>
    <message>
        <source>These municipalities need you before they open. Nothing has been lost.</source>
        <translation>Aquests municipis us necessiten per obrir-se. No s&apos;ha perdut res.</translation>
    </message>
    <message>
        <source>This municipality needs you before it opens. Nothing has been lost.</source>
        <translation>Aquest municipi us necessita per obrir-se. No s&apos;ha perdut res.</translation>
    </message>
    <message>
        <source>Go on with the others</source>
        <translation>Continua amb els altres</translation>
    </message>
    <message>
        <source>Enrol this desktop with a new code</source>
        <translation>Dona d&apos;alta aquest ordinador amb un codi nou</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>&lt;b&gt;Due on {day}&lt;/b&gt;</source>
        <translation>&lt;b&gt;Venç el {day}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Was due on {day}&lt;/b&gt;</source>
        <translation>&lt;b&gt;Va vèncer el {day}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{term} from {start} ({basis})</source>
        <translation>{term} des del {start} ({basis})</translation>
    </message>
    <message>
        <source>{weekday} {day} is not a working day, so it passes to the next one (art. 30.5)</source>
        <translation>{weekday} {day} no és hàbil i passa al següent (art. 30.5)</translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>1 dia hàbil</numerusform>
            <numerusform>%n dies hàbils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n natural days</source>
        <translation>
            <numerusform>1 dia natural</numerusform>
            <numerusform>%n dies naturals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>1 any</numerusform>
            <numerusform>%n anys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>1 mes</numerusform>
            <numerusform>%n mesos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnrolStep</name>
    <message>
        <source>The letter from the Diputació has the address of the server and a code that works once. You can copy the whole letter and paste it here.</source>
        <translation>La carta de la Diputació porta l&apos;adreça del servidor i un codi que serveix una sola vegada. Podeu copiar tota la carta i enganxar-la aquí.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adreça del servidor</translation>
    </message>
    <message>
        <source>Set by the administrator of this computer</source>
        <translation>Ho ha fixat l&apos;administrador d&apos;aquest ordinador</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codi</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Dona d&apos;alta</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Enrere</translation>
    </message>
    <message>
        <source>No code yet?</source>
        <translation>Encara no teniu cap codi?</translation>
    </message>
    <message>
        <source>Try Lligall with an invented village: a dozen case files to open, change and undo. Nothing leaves this computer, and you can enrol your town hall at any time.</source>
        <translation>Proveu Lligall amb un poble inventat: una dotzena d&apos;expedients per obrir, canviar i desfer. Res no surt d&apos;aquest ordinador i podeu donar d&apos;alta l&apos;ajuntament quan vulgueu.</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Prova-ho amb dades de mostra</translation>
    </message>
    <message>
        <source>The file that was opened is for another server: %1.</source>
        <translation>El fitxer obert és d&apos;un altre servidor: %1.</translation>
    </message>
    <message>
        <source>Nothing of it was used.</source>
        <translation>No se n&apos;ha fet servir res.</translation>
    </message>
    <message>
        <source>This computer enrols only at the address that its administrator has set.</source>
        <translation>Aquest ordinador només es dona d&apos;alta a l&apos;adreça que n&apos;ha fixat l&apos;administrador.</translation>
    </message>
    <message>
        <source>The address and the code come from the file that was opened.</source>
        <translation>L&apos;adreça i el codi venen del fitxer que s&apos;ha obert.</translation>
    </message>
    <message>
        <source>Before you enrol, look that the address is the one of your Diputació.</source>
        <translation>Abans de donar-vos d&apos;alta, mireu que l&apos;adreça sigui la de la vostra Diputació.</translation>
    </message>
    <message>
        <source>The address and the code are both needed.</source>
        <translation>Calen l&apos;adreça i el codi.</translation>
    </message>
    <message>
        <source>They are in the letter.</source>
        <translation>Són a la carta.</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Això no és l&apos;adreça de cap servidor.</translation>
    </message>
    <message>
        <source>It looks like https://lligall.example.cat</source>
        <translation>Ha de ser com https://lligall.example.cat</translation>
    </message>
    <message>
        <source>A code has %1 letters and digits, and this one has %2.</source>
        <translation>Un codi té %1 lletres i xifres, i aquest en té %2.</translation>
    </message>
    <message>
        <source>Compare it with the letter.</source>
        <translation>Compareu-lo amb la carta.</translation>
    </message>
</context>
<context>
    <name>EntityTypes</name>
    <message>
        <source>town hall</source>
        <translation>ajuntament</translation>
    </message>
    <message>
        <source>decentralised municipal entity</source>
        <translation>entitat municipal descentralitzada</translation>
    </message>
    <message>
        <source>county council</source>
        <translation>consell comarcal</translation>
    </message>
    <message>
        <source>provincial council</source>
        <translation>diputació</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export the list</source>
        <translation>Exporta la llista</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Full de càlcul (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the list…</source>
        <translation>S&apos;està exportant la llista…</translation>
    </message>
    <message numerus="yes">
        <source>%n rows exported to {file}</source>
        <translation>
            <numerusform>1 fila exportada a {file}</numerusform>
            <numerusform>%n files exportades a {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Export stopped; no file was left behind</source>
        <translation>Exportació aturada; no ha quedat cap fitxer</translation>
    </message>
    <message>
        <source>The file could not be written. Close it in the other program, or choose another place.</source>
        <translation>No s&apos;ha pogut escriure el fitxer. Tanqueu-lo a l&apos;altre programa o trieu un altre lloc.</translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message>
        <source>voided</source>
        <translation>anul·lat</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>en dubte</translation>
    </message>
    <message>
        <source>given to its case file later</source>
        <translation>donat més tard al seu expedient</translation>
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
        <translation>Un altre número en paper</translation>
    </message>
    <message>
        <source>Provisional number</source>
        <translation>Número provisional</translation>
    </message>
    <message>
        <source>Former number</source>
        <translation>Número antic</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situació</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Tancat el</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiu</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Venciment</translation>
    </message>
    <message>
        <source>Reason for the due date</source>
        <translation>Motiu del venciment</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritat</translation>
    </message>
    <message>
        <source>Reason for the priority</source>
        <translation>Motiu de la prioritat</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Títol</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procediment</translation>
    </message>
    <message>
        <source>Records series</source>
        <translation>Sèrie documental</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Estat</translation>
    </message>
    <message>
        <source>Initiation</source>
        <translation>Forma d&apos;inici</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Obert el</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Effect of silence</source>
        <translation>Sentit del silenci</translation>
    </message>
    <message>
        <source>Place of the papers</source>
        <translation>Lloc dels papers</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observacions</translation>
    </message>
    <message>
        <source>ENI identifier</source>
        <translation>Identificador ENI</translation>
    </message>
    <message>
        <source>State of the step</source>
        <translation>Estat del tràmit</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Fet el</translation>
    </message>
    <message>
        <source>Waiting step</source>
        <translation>Tràmit d&apos;espera</translation>
    </message>
    <message>
        <source>Waits until</source>
        <translation>Espera fins al</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posició</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Tret</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Paraula clau</translation>
    </message>
    <message>
        <source>Other case file</source>
        <translation>Altre expedient</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relació</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fet</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>Fet</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Fet per</translation>
    </message>
    <message>
        <source>Sort of document</source>
        <translation>Tipus de document</translation>
    </message>
    <message>
        <source>NIF or other document</source>
        <translation>NIF o un altre document</translation>
    </message>
    <message>
        <source>Sort of person</source>
        <translation>Tipus de persona</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First surname</source>
        <translation>Primer cognom</translation>
    </message>
    <message>
        <source>Second surname</source>
        <translation>Segon cognom</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Nom de l&apos;entitat</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Carrer i número</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Codi postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Població</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Província</translation>
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
        <translation>Obligada a relacionar-s&apos;hi electrònicament</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correu electrònic</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telèfon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Llengua</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Fusionada amb</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Represents</source>
        <translation>Representa</translation>
    </message>
    <message>
        <source>Sort of thing</source>
        <translation>Tipus de cosa</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Cosa</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Camp</translation>
    </message>
    <message>
        <source>Version that stands</source>
        <translation>Versió que queda</translation>
    </message>
    <message>
        <source>Author of the version that stands</source>
        <translation>Autor de la versió que queda</translation>
    </message>
    <message>
        <source>Moment of the version that stands</source>
        <translation>Moment de la versió que queda</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>L&apos;altra versió</translation>
    </message>
    <message>
        <source>Change of the other version</source>
        <translation>Canvi de l&apos;altra versió</translation>
    </message>
    <message>
        <source>Author of the other version</source>
        <translation>Autor de l&apos;altra versió</translation>
    </message>
    <message>
        <source>Desktop of the other version</source>
        <translation>Equip de l&apos;altra versió</translation>
    </message>
    <message>
        <source>Moment of the other version</source>
        <translation>Moment de l&apos;altra versió</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisió</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Decidit per</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Decidit</translation>
    </message>
    <message>
        <source>INE code</source>
        <translation>Codi INE</translation>
    </message>
    <message>
        <source>Municipality code</source>
        <translation>Codi de municipi</translation>
    </message>
    <message>
        <source>DIR3 code</source>
        <translation>Codi DIR3</translation>
    </message>
    <message>
        <source>Sort of entity</source>
        <translation>Tipus d&apos;ens</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Comarca</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Població</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Llengües</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>En actiu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Des del</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fins al</translation>
    </message>
    <message>
        <source>Desktop number</source>
        <translation>Número d&apos;equip</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Donat d&apos;alta</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Retirat</translation>
    </message>
    <message>
        <source>Reason of the revocation</source>
        <translation>Motiu de la retirada</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clau pública</translation>
    </message>
    <message>
        <source>Why it may be destroyed</source>
        <translation>Per què es pot eliminar</translation>
    </message>
    <message>
        <source>Years to be kept after closing</source>
        <translation>Anys de conservació des del tancament</translation>
    </message>
    <message>
        <source>Retention table or order</source>
        <translation>Taula d&apos;avaluació o ordre</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Proposat per</translation>
    </message>
    <message>
        <source>Proposed at</source>
        <translation>Proposat el</translation>
    </message>
    <message>
        <source>Proposal to destroy</source>
        <translation>Proposta d&apos;eliminació</translation>
    </message>
    <message>
        <source>Copy of its data</source>
        <translation>Còpia de les seves dades</translation>
    </message>
    <message>
        <source>Copy of its data since</source>
        <translation>Còpia de les seves dades des de</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Termini</translation>
    </message>
    <message>
        <source>Unit of the time limit</source>
        <translation>Unitat del termini</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codi</translation>
    </message>
    <message>
        <source>Name in Spanish</source>
        <translation>Nom en castellà</translation>
    </message>
    <message>
        <source>Name in Aranese</source>
        <translation>Nom en aranès</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nom en anglès</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripció</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base legal</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Tràmits</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Empremta (SHA-256)</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Mida en bytes</translation>
    </message>
    <message>
        <source>Sort of file</source>
        <translation>Tipus de fitxer</translation>
    </message>
    <message>
        <source>Number series</source>
        <translation>Sèrie de números</translation>
    </message>
    <message>
        <source>Desktop that numbers</source>
        <translation>Ordinador que numera</translation>
    </message>
    <message>
        <source>Copy of the desktop&apos;s database</source>
        <translation>Còpia de les dades de l&apos;ordinador</translation>
    </message>
    <message>
        <source>Turn of numbering</source>
        <translation>Torn de numeració</translation>
    </message>
    <message>
        <source>State of the server</source>
        <translation>Estat del servidor</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Què s&apos;ha demanat</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Ordinador</translation>
    </message>
    <message>
        <source>Last numbers used</source>
        <translation>Últims números usats</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>Resposta del servidor</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>Case file</source>
        <translation>Expedient</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Què se n&apos;ha fet</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contingut</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adreça</translation>
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
        <translation>Fitxers</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Afegeix fitxers</translation>
    </message>
    <message>
        <source>None yet. Drop them here, or add them with the button.</source>
        <translation>Encara no n&apos;hi ha cap. Deixeu-los anar aquí o afegiu-los amb el botó.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Cap.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Obre {name}</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Obre</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Canvia&apos;n el &amp;nom…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Treu</translation>
    </message>
    <message>
        <source>What can be done with this file</source>
        <translation>Què es pot fer amb aquest fitxer</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en aquest ordinador</translation>
    </message>
    <message>
        <source>here; on its way to the server, {part} %</source>
        <translation>aquí; de camí al servidor, {part} %</translation>
    </message>
    <message>
        <source>here; waits to be sent</source>
        <translation>aquí; espera per enviar-se</translation>
    </message>
    <message>
        <source>at the server; fetched when opened</source>
        <translation>al servidor; es baixa en obrir-lo</translation>
    </message>
    <message>
        <source>on its way from another computer</source>
        <translation>de camí des d&apos;un altre ordinador</translation>
    </message>
    <message>
        <source>here and at the server</source>
        <translation>aquí i al servidor</translation>
    </message>
    <message>
        <source>Adding {name}</source>
        <translation>S&apos;està afegint {name}</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>S&apos;està obrint {name}</translation>
    </message>
    <message>
        <source>This computer has no program for files of this sort.</source>
        <translation>Aquest ordinador no té cap programa per a aquesta mena de fitxers.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>More filters</source>
        <translation>Més filtres</translation>
    </message>
    <message>
        <source>No longer filter by {words}</source>
        <translation>Deixa de filtrar per {words}</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>paraula clau</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>procediment</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Fora de termini</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Els meus</translation>
    </message>
    <message>
        <source>Nobody responsible</source>
        <translation>Sense responsable</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situació</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tots</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Estat</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Qualsevol</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Qualsevol</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ningú</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Paraula clau</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Procediment</translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation>Només els de fora de termini</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Desa aquest filtre…</translation>
    </message>
    <message>
        <source>Forget a saved filter</source>
        <translation>Oblida un filtre desat</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Open</source>
        <translation>Oberts</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Els meus</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Fora de termini</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Tancats</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tots</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>HelpRoom</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Enrere</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Cerca a l&apos;ajuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pàgines</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Ajuda: %1</translation>
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
        <translation>Tot l&apos;historial</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>desfés</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Encara no s&apos;hi ha fet res.</translation>
    </message>
    <message numerus="yes">
        <source>%n to be sent</source>
        <translation>
            <numerusform>1 per enviar</numerusform>
            <numerusform>%n per enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation>Verifica l&apos;historial</translation>
    </message>
    <message>
        <source>Everything done in this entity is a chain, signed by the server. This computer can work it out again and tell whether anything was altered, removed or put in between.</source>
        <translation>Tot el que s&apos;ha fet en aquest ens és una cadena signada pel servidor. Aquest ordinador la pot tornar a calcular i dir si s&apos;hi ha alterat, tret o afegit res.</translation>
    </message>
    <message>
        <source>Verifying the history…</source>
        <translation>S&apos;està verificant l&apos;historial…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel·la</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copia un informe per al suport</translation>
    </message>
    <message>
        <source>{done} of {total} entries</source>
        <translation>{done} de {total} anotacions</translation>
    </message>
    <message>
        <source>Verification cancelled</source>
        <translation>S&apos;ha cancel·lat la verificació</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiat</translation>
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
        <translation>Cada canvi queda registrat i s&apos;hi queda; ningú no el pot alterar sense que es noti.</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Mostra els anteriors</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Older ones…</source>
        <translation>Més antics…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>S&apos;està demanant al servidor…</translation>
    </message>
    <message>
        <source>Nothing older is on record.</source>
        <translation>No hi ha res més antic registrat.</translation>
    </message>
    <message>
        <source>What is older is kept at the server, which cannot be asked now. Try again once it is connected.</source>
        <translation>El que és més antic es guarda al servidor, i ara no s&apos;hi pot accedir. Torneu-ho a provar quan hi hagi connexió.</translation>
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
        <translation>ha rebut el número {number}</translation>
    </message>
    <message>
        <source>{field}: {new}</source>
        <translation>{field}: {new}</translation>
    </message>
    <message>
        <source>{field}: {old} → empty</source>
        <translation>{field}: {old} → buit</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>per enviar</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>no acceptat</translation>
    </message>
    <message>
        <source>came too late</source>
        <translation>ha arribat tard</translation>
    </message>
    <message>
        <source>another version stands</source>
        <translation>queda una altra versió</translation>
    </message>
    <message>
        <source>partly destroyed</source>
        <translation>en part eliminat</translation>
    </message>
    <message>
        <source>partly not for your eyes</source>
        <translation>en part no la podeu veure</translation>
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
        <translation>NIF d&apos;entitat</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>passaport</translation>
    </message>
    <message>
        <source>another document</source>
        <translation>un altre document</translation>
    </message>
</context>
<context>
    <name>Initiations</name>
    <message>
        <source>at a party&apos;s request</source>
        <translation>a instància de part</translation>
    </message>
    <message>
        <source>ex officio</source>
        <translation>d&apos;ofici</translation>
    </message>
</context>
<context>
    <name>KeywordsRow</name>
    <message>
        <source>Keywords</source>
        <translation>Paraules clau</translation>
    </message>
    <message>
        <source>Add a keyword</source>
        <translation>Afegeix una paraula clau</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Paraula clau</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Cap</translation>
    </message>
    <message>
        <source>Take off the keyword {name}</source>
        <translation>Treu la paraula clau {name}</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>municipality</source>
        <translation>municipi</translation>
    </message>
    <message>
        <source>person of the town hall</source>
        <translation>persona de l&apos;ajuntament</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>equip</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>procediment</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>case file</source>
        <translation>expedient</translation>
    </message>
    <message>
        <source>step</source>
        <translation>tràmit</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fitxer</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tasca</translation>
    </message>
    <message>
        <source>keyword</source>
        <translation>paraula clau</translation>
    </message>
    <message>
        <source>keyword of the file</source>
        <translation>paraula clau de l&apos;expedient</translation>
    </message>
    <message>
        <source>related case file</source>
        <translation>expedient relacionat</translation>
    </message>
    <message>
        <source>named reader</source>
        <translation>regidor amb lectura</translation>
    </message>
    <message>
        <source>interested party</source>
        <translation>interessat</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>dues versions</translation>
    </message>
    <message>
        <source>number series</source>
        <translation>sèrie de números</translation>
    </message>
    <message>
        <source>request about a number series</source>
        <translation>petició sobre una sèrie de números</translation>
    </message>
    <message>
        <source>number without a file</source>
        <translation>número sense expedient</translation>
    </message>
    <message>
        <source>destruction of contents</source>
        <translation>eliminació de contingut</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>The case files of your town hall, on this computer, with and without a connection.</source>
        <translation>Els expedients de l&apos;ajuntament, en aquest ordinador, amb connexió i sense.</translation>
    </message>
    <message>
        <source>In which language do you want to work?</source>
        <translation>En quina llengua voleu treballar?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>It can be changed at any time in the menu with your name.</source>
        <translation>Es pot canviar sempre al menú amb el vostre nom.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Catalan</source>
        <translation>català</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>castellà</translation>
    </message>
    <message>
        <source>Aranese</source>
        <translation>aranès</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglès</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francès</translation>
    </message>
</context>
<context>
    <name>LastRuns</name>
    <message>
        <source>&lt;b&gt;Safe start.&lt;/b&gt; You can work; nothing is sent or received until you go on normally. &lt;a href=&quot;safe.normal&quot;&gt;Go on normally&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Check this program&lt;/a&gt; · &lt;a href=&quot;crash.report&quot;&gt;Copy the report&lt;/a&gt;</source>
        <translation>&lt;b&gt;Arrencada segura.&lt;/b&gt; Podeu treballar; no s&apos;envia ni es rep res fins que continueu amb normalitat. &lt;a href=&quot;safe.normal&quot;&gt;Continua amb normalitat&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Comprova el programa&lt;/a&gt; · &lt;a href=&quot;crash.report&quot;&gt;Copia l&apos;informe&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Lligall closed by itself the last time&lt;/b&gt; (it had been opened %1). Everything you saved is here. &lt;a href=&quot;crash.report&quot;&gt;Copy the report&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Check this program&lt;/a&gt; · &lt;a href=&quot;crash.understood&quot;&gt;Understood&lt;/a&gt;</source>
        <translation>&lt;b&gt;L&apos;última vegada Lligall es va tancar tot sol&lt;/b&gt; (l&apos;havíeu obert %1). Tot el que vau desar és aquí. &lt;a href=&quot;crash.report&quot;&gt;Copia l&apos;informe&lt;/a&gt; · &lt;a href=&quot;check&quot;&gt;Comprova el programa&lt;/a&gt; · &lt;a href=&quot;crash.understood&quot;&gt;Entesos&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiat</translation>
    </message>
</context>
<context>
    <name>LeaseAnswers</name>
    <message>
        <source>given</source>
        <translation>donat</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>acabat</translation>
    </message>
    <message>
        <source>no: another computer numbers</source>
        <translation>no: numera un altre ordinador</translation>
    </message>
    <message>
        <source>no: that turn was over</source>
        <translation>no: aquell torn ja s&apos;havia acabat</translation>
    </message>
    <message>
        <source>no: that computer may not number</source>
        <translation>no: aquell ordinador no pot numerar</translation>
    </message>
    <message>
        <source>no: the last number cannot be right</source>
        <translation>no: l&apos;últim número no pot ser correcte</translation>
    </message>
</context>
<context>
    <name>LeaseDialog</name>
    <message>
        <source>Last number on paper, if you know it</source>
        <translation>Últim número en paper, si el sabeu</translation>
    </message>
    <message>
        <source>Write the last number used, or 0 when there is none.</source>
        <translation>Escriviu l&apos;últim número usat, o 0 si no n&apos;hi ha cap.</translation>
    </message>
    <message>
        <source>Write it as it stands on the paper, like {number}.</source>
        <translation>Escriviu-lo tal com és al paper, com ara {number}.</translation>
    </message>
</context>
<context>
    <name>LeastVersion</name>
    <message>
        <source>&lt;b&gt;This version of Lligall no longer exchanges with the central server&lt;/b&gt; (%1 or newer is needed). Go on working: everything is saved on this computer, and is sent when Lligall is up to date.</source>
        <translation>&lt;b&gt;Aquesta versió de Lligall ja no intercanvia dades amb el servidor central&lt;/b&gt; (cal la %1 o una de més nova). Continueu treballant: tot es desa en aquest ordinador, i s&apos;enviarà quan Lligall estigui actualitzat.</translation>
    </message>
    <message>
        <source>&lt;b&gt;From %2 on, this version of Lligall will no longer exchange with the central server&lt;/b&gt; (%1 or newer is needed).</source>
        <translation>&lt;b&gt;A partir del dia %2, aquesta versió de Lligall ja no intercanviarà dades amb el servidor central&lt;/b&gt; (caldrà la %1 o una de més nova).</translation>
    </message>
    <message>
        <source>Ask your IT for the new version.</source>
        <translation>Demaneu la versió nova a informàtica.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reinicia ara</translation>
    </message>
    <message>
        <source>Look for the new version</source>
        <translation>Busca la versió nova</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Something you typed could not be saved</source>
        <translation>Una cosa que heu escrit no s&apos;ha pogut desar</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Torna-hi</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Tanca sense desar-la</translation>
    </message>
    <message>
        <source>Everything else is saved on this computer.</source>
        <translation>La resta és desada en aquest ordinador.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Export to a spreadsheet</source>
        <translation>Exporta a un full de càlcul</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>S&apos;està carregant…</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} seleccionats</translation>
    </message>
</context>
<context>
    <name>LookDialog</name>
    <message>
        <source>New versions of Lligall</source>
        <translation>Versions noves de Lligall</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novetats</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Atura</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Torna a buscar</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reinicia ara</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Looking for a new version…</source>
        <translation>S&apos;està buscant una versió nova…</translation>
    </message>
    <message>
        <source>A new version is coming…</source>
        <translation>Està arribant una versió nova…</translation>
    </message>
    <message>
        <source>%1 of %2. You can close this and go on working.</source>
        <translation>%1 de %2. Podeu tancar això i continuar treballant.</translation>
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
        <translation>per enviar</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>dues versions</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge duplicates</source>
        <translation>Fusiona duplicats</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusiona</translation>
    </message>
    <message>
        <source>The files of both appear under the one kept. Nothing is lost: they can be separated again.</source>
        <translation>Els expedients de totes dues surten a la que queda. No es perd res: es poden tornar a separar.</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Amb qui</translation>
    </message>
    <message>
        <source>Who is kept?</source>
        <translation>Quina es conserva?</translation>
    </message>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 expedient</numerusform>
            <numerusform>%n expedients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MunicipalitiesCard</name>
    <message>
        <source>My municipalities</source>
        <translation>Els meus municipis</translation>
    </message>
    <message>
        <source>open</source>
        <translation>oberts</translation>
    </message>
    <message>
        <source>past their date</source>
        <translation>fora de termini</translation>
    </message>
    <message>
        <source>My municipality</source>
        <translation>El meu municipi</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Write a name.</source>
        <translation>Escriviu un nom.</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>This line is metered: files wait for another one. Everything else goes on as usual.</source>
        <translation>Aquesta línia té les dades limitades: els fitxers n&apos;esperen una altra. Tota la resta va com sempre.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Canvia-ho</translation>
    </message>
</context>
<context>
    <name>NewCaseFileDialog</name>
    <message>
        <source>New case file · {entity}</source>
        <translation>Expedient nou · {entity}</translation>
    </message>
    <message>
        <source>Open the case file</source>
        <translation>Obre l&apos;expedient</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De què tracta</translation>
    </message>
    <message>
        <source>Minor works licence — Cal Pere</source>
        <translation>Llicència d&apos;obres menors — Cal Pere</translation>
    </message>
    <message>
        <source>Who asks for it, or whom it concerns (if anybody yet)</source>
        <translation>Qui ho demana o a qui afecta (si ja se sap)</translation>
    </message>
    <message>
        <source>The number is given when there is a connection; until then it has a provisional one.</source>
        <translation>El número el dona el servidor quan hi ha connexió; mentrestant en porta un de provisional.</translation>
    </message>
    <message>
        <source>Next: {number}</source>
        <translation>Següent: {number}</translation>
    </message>
    <message>
        <source>Write what it is about; a few words are enough.</source>
        <translation>Escriviu de què tracta; n&apos;hi ha prou amb poques paraules.</translation>
    </message>
    <message>
        <source>The title is too long: {length} characters of at most {longest}.</source>
        <translation>El títol és massa llarg: {length} caràcters, i en caben {longest}.</translation>
    </message>
    <message>
        <source>Choose “{name}” from the list, create it, or leave the box empty.</source>
        <translation>Trieu «{name}» de la llista, creeu-la o deixeu el camp buit.</translation>
    </message>
</context>
<context>
    <name>NewPartyDialog</name>
    <message>
        <source>New person</source>
        <translation>Persona nova</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>Afegeix la persona</translation>
    </message>
</context>
<context>
    <name>NewTaskDialog</name>
    <message>
        <source>New task</source>
        <translation>Tasca nova</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Afegeix la tasca</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Escriviu què s&apos;ha de fer.</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Afegeix una nota</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nota nova</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Encara cap.</translation>
    </message>
    <message>
        <source>What can be done with this note</source>
        <translation>Què es pot fer amb aquesta nota</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Canvia…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>T&amp;reu</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>What is new in Lligall %1</source>
        <translation>Novetats de Lligall %1</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Reinicia ara</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
    <message>
        <source>given</source>
        <translation>donat</translation>
    </message>
    <message>
        <source>its case file is voided</source>
        <translation>el seu expedient està anul·lat</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>anul·lat</translation>
    </message>
    <message>
        <source>contested: a paper may carry it</source>
        <translation>en dubte: pot ser en algun paper</translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation>ningú no ho pot dir</translation>
    </message>
    <message>
        <source>the contents of its case file were destroyed</source>
        <translation>el contingut del seu expedient s&apos;ha eliminat</translation>
    </message>
    <message>
        <source>the computer that numbered went on beyond it and never said what for</source>
        <translation>l&apos;ordinador que numerava va seguir endavant i no va dir mai per a què era</translation>
    </message>
    <message>
        <source>said to stand on paper; its file has not come yet</source>
        <translation>s&apos;ha dit que és en paper; l&apos;expedient encara no ha arribat</translation>
    </message>
    <message>
        <source>its file already had another number</source>
        <translation>el seu expedient ja tenia un altre número</translation>
    </message>
    <message>
        <source>it was given after the turn of that computer had ended</source>
        <translation>es va donar quan el torn d&apos;aquell ordinador ja s&apos;havia acabat</translation>
    </message>
    <message>
        <source>the change that claimed it had arrived before</source>
        <translation>el canvi que el demanava ja havia arribat abans</translation>
    </message>
    <message>
        <source>The server did not do it: another computer numbers the series.</source>
        <translation>El servidor no ho ha fet: un altre ordinador numera la sèrie.</translation>
    </message>
    <message>
        <source>The server had nothing to end: the turn meant was over already.</source>
        <translation>El servidor no tenia res per acabar: aquell torn ja s&apos;havia acabat.</translation>
    </message>
    <message>
        <source>The server did not do it: that computer is revoked, or its person may not write.</source>
        <translation>El servidor no ho ha fet: aquell ordinador està revocat, o la seva persona no pot escriure.</translation>
    </message>
    <message>
        <source>The server did not do it: the last number cannot be right.</source>
        <translation>El servidor no ho ha fet: l&apos;últim número no pot ser correcte.</translation>
    </message>
    <message>
        <source>the change that claimed it was not accepted: %1</source>
        <translation>el canvi que el demanava no es va acceptar: %1</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Every number · {series}</source>
        <translation>Tots els números · {series}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Encara no hi ha cap número</translation>
    </message>
    <message>
        <source>Every number given will be here, with its file.</source>
        <translation>Aquí hi haurà cada número donat, amb el seu expedient.</translation>
    </message>
    <message>
        <source>Export to a spreadsheet…</source>
        <translation>Exporta a un full de càlcul…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Waiting for the official number</source>
        <translation>Esperen el número oficial</translation>
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
            <numerusform>%n sense expedient, amb el motiu</numerusform>
            <numerusform>%n sense expedient, cadascun amb el motiu</numerusform>
        </translation>
    </message>
    <message>
        <source>papers may say {number}</source>
        <translation>en paper hi pot dir {number}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Què se n&apos;ha fet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Títol</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Obert el</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiu</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordinador</translation>
    </message>
    <message>
        <source>Other number</source>
        <translation>Un altre número</translation>
    </message>
</context>
<context>
    <name>OpenOffices</name>
    <message>
        <source>%1 could not be opened and needs you.</source>
        <translation>%1 no s&apos;ha pogut obrir i us necessita.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mireu-ho</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The link that was opened is not one that this version of Lligall understands.</source>
        <translation>L&apos;enllaç obert no és cap que aquesta versió del Lligall entengui.</translation>
    </message>
    <message>
        <source>Nothing was opened or changed.</source>
        <translation>No s&apos;ha obert ni canviat res.</translation>
    </message>
    <message>
        <source>Ask whoever sent it to copy it again, or look for the case file with Ctrl+K.</source>
        <translation>Demaneu a qui l&apos;ha enviat que el torni a copiar, o busqueu l&apos;expedient amb Ctrl+K.</translation>
    </message>
    <message>
        <source>The file that was opened is not an enrolment file of Lligall, or could not be read.</source>
        <translation>El fitxer obert no és un fitxer d&apos;alta del Lligall, o no s&apos;ha pogut llegir.</translation>
    </message>
    <message>
        <source>Enrolment files come from the Diputació. If this one did, ask for another.</source>
        <translation>Els fitxers d&apos;alta venen de la Diputació. Si aquest en ve, demaneu-ne un altre.</translation>
    </message>
    <message>
        <source>The link is to a case file of an entity that is not on this desktop (code %1).</source>
        <translation>L&apos;enllaç és d&apos;un expedient d&apos;una entitat que no és en aquest ordinador (codi %1).</translation>
    </message>
    <message>
        <source>If you also work for that entity, add it with an enrolment code of your own.</source>
        <translation>Si també treballeu per a aquella entitat, afegiu-la amb un codi d&apos;alta vostre.</translation>
    </message>
    <message>
        <source>The link is to a case file of %1, which is not open on this desktop just now.</source>
        <translation>L&apos;enllaç és d&apos;un expedient de %1, que ara no és obert en aquest ordinador.</translation>
    </message>
    <message>
        <source>Open it with “Open what is still locked” (Ctrl+K), and then the link again.</source>
        <translation>Obriu-lo amb «Obre el que encara és tancat» (Ctrl+K), i després torneu a obrir l&apos;enllaç.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>People</source>
        <translation>Persones</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
    <message>
        <source>Destroyed contents</source>
        <translation>Contingut eliminat</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasques</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Tràmits</translation>
    </message>
    <message>
        <source>The contents of {number} were destroyed</source>
        <translation>El contingut de l&apos;expedient {number} s&apos;ha eliminat</translation>
    </message>
    <message>
        <source>{day}. The record says who decided it and why.</source>
        <translation>{day}. La constància diu qui ho va decidir i per què.</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>Vist fa poc</translation>
    </message>
    <message>
        <source>What you can do here</source>
        <translation>El que podeu fer aquí</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultats</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc leaves · &gt; for commands only</source>
        <translation>↑ ↓ trieu · Retorn obre · Esc surt · &gt; només ordres</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>S&apos;està cercant…</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, a number without signs, or the other surname.</source>
        <translation>No s&apos;ha trobat res. Proveu amb menys lletres, un número sense signes o l&apos;altre cognom.</translation>
    </message>
    <message>
        <source>The search index is being made ({part} %): not everything is found yet.</source>
        <translation>L&apos;índex de cerca s&apos;està fent ({part} %): encara no es troba tot.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Ordres</translation>
    </message>
</context>
<context>
    <name>PartiesCard</name>
    <message>
        <source>Interested parties</source>
        <translation>Interessats</translation>
    </message>
    <message>
        <source>Add an interested party</source>
        <translation>Afegeix un interessat</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Encara ningú.</translation>
    </message>
    <message>
        <source>What can be done with {name}</source>
        <translation>Què es pot fer amb {name}</translation>
    </message>
    <message>
        <source>represents {name}</source>
        <translation>representa {name}</translation>
    </message>
    <message>
        <source>&amp;Open the person</source>
        <translation>&amp;Obre la persona</translation>
    </message>
    <message>
        <source>&amp;Role in this file…</source>
        <translation>&amp;Paper en aquest expedient…</translation>
    </message>
    <message>
        <source>&amp;Take out of this file</source>
        <translation>&amp;Treu d&apos;aquest expedient</translation>
    </message>
</context>
<context>
    <name>PartiesRoom</name>
    <message>
        <source>People</source>
        <translation>Persones</translation>
    </message>
</context>
<context>
    <name>PartyFields</name>
    <message>
        <source>Its check letter does not agree. Look at it again, or choose passport or another document.</source>
        <translation>La lletra de control no hi correspon. Mireu-ho bé, o trieu passaport o un altre document.</translation>
    </message>
</context>
<context>
    <name>PartyFinder</name>
    <message>
        <source>Name, NIF, telephone or e-mail</source>
        <translation>Nom, NIF, telèfon o correu</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Persones trobades</translation>
    </message>
    <message>
        <source>New person: “{text}”</source>
        <translation>Persona nova: «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>%n case files</source>
        <translation>
            <numerusform>1 expedient</numerusform>
            <numerusform>%n expedients</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Canvia</translation>
    </message>
    <message>
        <source>Choose another person</source>
        <translation>Tria una altra persona</translation>
    </message>
    <message>
        <source>Search instead</source>
        <translation>Cerca-la</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>NIF or NIE, checked</source>
        <translation>NIF o NIE, comprovat</translation>
    </message>
    <message>
        <source>Write at least a name.</source>
        <translation>Escriviu almenys un nom.</translation>
    </message>
    <message>
        <source>Its check letter does not agree. Look at it again, or choose passport or another document.</source>
        <translation>La lletra de control no hi correspon. Mireu-ho bé, o trieu passaport o un altre document.</translation>
    </message>
    <message>
        <source>Perhaps already here: {names}. Choose the name to use it.</source>
        <translation>Potser ja hi és: {names}. Premeu el nom per fer-lo servir.</translation>
    </message>
</context>
<context>
    <name>PartyListing</name>
    <message>
        <source>People</source>
        <translation>Persones</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nova</translation>
    </message>
    <message>
        <source>Filter by name, NIF, telephone, street…</source>
        <translation>Filtra per nom, NIF, telèfon, carrer…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tothom</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
    <message>
        <source>in no case file</source>
        <translation>en cap expedient</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>1 obert</numerusform>
            <numerusform>%n oberts</numerusform>
        </translation>
    </message>
    <message>
        <source>Open case files</source>
        <translation>Expedients oberts</translation>
    </message>
    <message>
        <source>They appear here when they become part of a case file, or you write them down before.</source>
        <translation>Surten aquí quan s&apos;afegeixen a un expedient, o les podeu apuntar abans.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Encara ningú</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Ningú no hi coincideix</translation>
    </message>
    <message>
        <source>Look with fewer words or among all.</source>
        <translation>Proveu-ho amb menys paraules o entre tothom.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Mostra tothom</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>1 persona</numerusform>
            <numerusform>%n persones</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Obre</translation>
    </message>
    <message>
        <source>&amp;Export these…</source>
        <translation>&amp;Exporta aquests…</translation>
    </message>
    <message>
        <source>people</source>
        <comment>part of a file name</comment>
        <translation>persones</translation>
    </message>
</context>
<context>
    <name>PartyRoles</name>
    <message>
        <source>interested party</source>
        <translation>interessat</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>representant</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>tercer</translation>
    </message>
</context>
<context>
    <name>PartyScreen</name>
    <message>
        <source>People</source>
        <translation>Persones</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Expedient nou</translation>
    </message>
    <message>
        <source>More that can be done with this person</source>
        <translation>Més coses que es poden fer amb aquesta persona</translation>
    </message>
    <message>
        <source>Case files of this person</source>
        <translation>Expedients d&apos;aquesta persona</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dades</translation>
    </message>
    <message>
        <source>In no case file yet.</source>
        <translation>Encara en cap expedient.</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
    <message>
        <source>Merged into this person</source>
        <translation>Fusionades amb aquesta persona</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation>Tot l&apos;historial</translation>
    </message>
    <message>
        <source>Case files and history</source>
        <translation>Expedients i historial</translation>
    </message>
    <message>
        <source>You may read this but not change it.</source>
        <translation>Ho podeu llegir però no canviar.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>treta</translation>
    </message>
    <message>
        <source>{channel}, obliged</source>
        <translation>{channel}, obligada</translation>
    </message>
    <message>
        <source>Perhaps the same person: {names}.</source>
        <translation>Potser és la mateixa persona: {names}.</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Compara i fusiona…</translation>
    </message>
    <message>
        <source>&lt;b&gt;Two versions&lt;/b&gt; of: {fields}. Nothing is lost; somebody has to decide.</source>
        <translation>&lt;b&gt;Dues versions&lt;/b&gt; de: {fields}. No s&apos;ha perdut res; algú ha de decidir.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decideix…</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Separa</translation>
    </message>
    <message>
        <source>Separate {name} again</source>
        <translation>Torna a separar {name}</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>desfés</translation>
    </message>
    <message>
        <source>This person is not on this computer.</source>
        <translation>Aquesta persona no és en aquest ordinador.</translation>
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
        <translation>empresa o entitat</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>administració</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Nobody</source>
        <translation>Ningú</translation>
    </message>
</context>
<context>
    <name>Printed</name>
    <message>
        <source>Interested parties</source>
        <translation>Interessats</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Tràmits</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasques</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fitxers</translation>
    </message>
    <message>
        <source>Related case files</source>
        <translation>Expedients relacionats</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Paraules clau</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Situació</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Fet el</translation>
    </message>
    <message>
        <source>done</source>
        <translation>feta</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relació</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not printed: export the list to a spreadsheet</source>
        <translation>
            <numerusform>%n més no s&apos;imprimeix: exporteu la llista a un full de càlcul</numerusform>
            <numerusform>%n més no s&apos;imprimeixen: exporteu la llista a un full de càlcul</numerusform>
        </translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Imprimeix: %1</translation>
    </message>
    <message>
        <source>The printer takes nothing just now. Choose another, or save it as PDF.</source>
        <translation>La impressora ara no accepta res. Trieu-ne una altra, o deseu-ho com a PDF.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Desa com a PDF</translation>
    </message>
    <message>
        <source>The file could not be written. Close it in the other program, or choose another place.</source>
        <translation>No s&apos;ha pogut escriure el fitxer. Tanqueu-lo a l&apos;altre programa, o trieu un altre lloc.</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Desat com a {file}</translation>
    </message>
</context>
<context>
    <name>Priorities</name>
    <message>
        <source>low</source>
        <translation>baixa</translation>
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
        <translation>urgent</translation>
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
        <translation>Copia un informe per al suport</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Deixa-ho</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Torna-ho a provar</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continua treballant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiat</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancel·lat.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>No s&apos;ha escrit res.</translation>
    </message>
    <message>
        <source>The program has failed while doing the last thing you asked.</source>
        <translation>El programa ha fallat en fer l&apos;última cosa que heu demanat.</translation>
    </message>
    <message>
        <source>Everything saved before it is safe on this computer, and you can go on working.</source>
        <translation>Tot el que s&apos;havia desat abans és en aquest ordinador, i podeu continuar treballant.</translation>
    </message>
    <message>
        <source>If it happens again, copy the report for support; it has no personal data.</source>
        <translation>Si torna a passar, copieu l&apos;informe per al suport; no porta dades personals.</translation>
    </message>
    <message>
        <source>Lligall could not start.</source>
        <translation>Lligall no s&apos;ha pogut obrir.</translation>
    </message>
    <message>
        <source>Everything saved before is safe on this computer.</source>
        <translation>Tot el que s&apos;havia desat és fora de perill en aquest ordinador.</translation>
    </message>
    <message>
        <source>Open it again. If it happens again, restart the computer; if that does not help, copy the report for support, which has no personal data.</source>
        <translation>Torneu-lo a obrir. Si torna a passar, reinicieu l&apos;ordinador; si no n&apos;hi ha prou, copieu l&apos;informe per al suport, que no té dades personals.</translation>
    </message>
    <message>
        <source>Check the address of the server and the connection, and try again.</source>
        <translation>Comproveu l&apos;adreça del servidor i la connexió, i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Torneu-ho a provar d&apos;aquí a un moment.</translation>
    </message>
    <message>
        <source>a network share</source>
        <translation>una carpeta de xarxa</translation>
    </message>
    <message>
        <source>a folder that OneDrive, Dropbox or the like copies elsewhere</source>
        <translation>una carpeta que OneDrive, Dropbox o un de semblant copia en un altre lloc</translation>
    </message>
    <message>
        <source>Everything you had saved is safe on this computer.</source>
        <translation>Tot el que havíeu desat és en aquest ordinador.</translation>
    </message>
    <message>
        <source>Everything is saved on this computer and you can go on working; the changes will be sent later.</source>
        <translation>Tot és desat en aquest ordinador i podeu continuar treballant; els canvis s&apos;enviaran més tard.</translation>
    </message>
    <message>
        <source>Nothing has been changed or deleted.</source>
        <translation>No s&apos;ha canviat ni esborrat res.</translation>
    </message>
    <message>
        <source>Nothing has been kept on this computer.</source>
        <translation>No ha quedat res en aquest ordinador.</translation>
    </message>
    <message>
        <source>Something did not work.</source>
        <translation>Alguna cosa no ha funcionat.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, copy the report for support.</source>
        <translation>Torneu-ho a provar. Si torna a passar, copieu l&apos;informe per al suport.</translation>
    </message>
    <message>
        <source>This change is not allowed.</source>
        <translation>Aquest canvi no està permès.</translation>
    </message>
    <message>
        <source>What you are looking for is not on this desktop.</source>
        <translation>El que busqueu no és en aquest ordinador.</translation>
    </message>
    <message>
        <source>It may not have arrived yet: synchronise, or look for it with Ctrl+K.</source>
        <translation>Potser encara no ha arribat: sincronitzeu o cerqueu-ho amb Ctrl+K.</translation>
    </message>
    <message>
        <source>The local copy could not be used.</source>
        <translation>La còpia local no s&apos;ha pogut fer servir.</translation>
    </message>
    <message>
        <source>Close Lligall and open it again. If it goes on, copy the report for support.</source>
        <translation>Tanqueu Lligall i torneu-lo a obrir. Si continua, copieu l&apos;informe per al suport.</translation>
    </message>
    <message>
        <source>The local copy is not where it should be: %1.</source>
        <translation>La còpia local no és on hauria de ser: %1.</translation>
    </message>
    <message>
        <source>What had been synchronised is also at the central server.</source>
        <translation>El que s&apos;havia sincronitzat també és al servidor central.</translation>
    </message>
    <message>
        <source>If the folder was moved or the disk is not connected, put it back. Otherwise enrol this desktop again with a new code.</source>
        <translation>Si s&apos;ha mogut la carpeta o el disc no està connectat, torneu-los al seu lloc. Si no, doneu d&apos;alta aquest ordinador amb un codi nou.</translation>
    </message>
    <message>
        <source>The local copy is damaged: part of it cannot be read.</source>
        <translation>La còpia local està malmesa: una part no es pot llegir.</translation>
    </message>
    <message>
        <source>Nothing has been deleted, and what had been synchronised is also at the central server.</source>
        <translation>No s&apos;ha esborrat res, i el que s&apos;havia sincronitzat també és al servidor central.</translation>
    </message>
    <message>
        <source>Do not delete anything. Copy the report and call support: they can rescue what had not been sent.</source>
        <translation>No esborreu res. Copieu l&apos;informe i truqueu al suport: poden rescatar el que no s&apos;havia enviat.</translation>
    </message>
    <message>
        <source>Lligall is already open with this municipality, perhaps in another window or session.</source>
        <translation>Lligall ja és obert amb aquest municipi, potser en una altra finestra o sessió.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it and try again.</source>
        <translation>Feu servir la finestra oberta, o tanqueu-la i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>A newer version of Lligall has used this local copy, and this one cannot read it.</source>
        <translation>Una versió més nova de Lligall ha fet servir aquesta còpia local, i aquesta no la sap llegir.</translation>
    </message>
    <message>
        <source>Install the newer version of Lligall on this computer.</source>
        <translation>Instal·leu la versió més nova de Lligall en aquest ordinador.</translation>
    </message>
    <message>
        <source>The local copy is in a shared or synchronised folder (%1), where it could be damaged.</source>
        <translation>La còpia local és en una carpeta compartida o sincronitzada (%1), on es podria fer malbé.</translation>
    </message>
    <message>
        <source>Move it to a folder on this computer&apos;s own disk and open Lligall again.</source>
        <translation>Moveu-la a una carpeta del disc d&apos;aquest ordinador i torneu a obrir Lligall.</translation>
    </message>
    <message>
        <source>This account&apos;s own folder on this computer is not there or cannot be used: %1.</source>
        <translation>La carpeta pròpia d&apos;aquest compte en aquest ordinador no hi és o no es pot fer servir: %1.</translation>
    </message>
    <message>
        <source>Ask the administrator of this computer: Lligall needs a local folder of your account (LOCALAPPDATA) on this computer&apos;s own disk.</source>
        <translation>Demaneu-ho a l&apos;administrador d&apos;aquest ordinador: el Lligall necessita una carpeta local del vostre compte (LOCALAPPDATA) al disc del mateix ordinador.</translation>
    </message>
    <message>
        <source>The disk is full and the last change could not be saved.</source>
        <translation>El disc és ple i l&apos;últim canvi no s&apos;ha pogut desar.</translation>
    </message>
    <message>
        <source>Everything saved before it is safe.</source>
        <translation>Tot el que s&apos;havia desat abans hi és.</translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need, and do the change again.</source>
        <translation>Buideu la paperera o esborreu fitxers que no calguin, i torneu a fer el canvi.</translation>
    </message>
    <message>
        <source>The disk of this computer has no room for this file (it takes %1; %2 are left).</source>
        <translation>El disc d&apos;aquest ordinador no té lloc per a aquest fitxer (n&apos;ocupa %1 i en queden %2).</translation>
    </message>
    <message>
        <source>Nothing of it has been written, and everything else is as it was.</source>
        <translation>No se n&apos;ha escrit res, i tota la resta és com era.</translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need, and try again. In Settings you can choose that only the files you open are kept on this computer.</source>
        <translation>Buideu la paperera o esborreu fitxers que no necessiteu, i torneu-ho a provar. A Configuració podeu triar que en aquest ordinador només es guardin els fitxers que obriu.</translation>
    </message>
    <message>
        <source>This folder is no whole backup: %1.</source>
        <translation>Aquesta carpeta no és una còpia de seguretat sencera: %1.</translation>
    </message>
    <message>
        <source>Nothing has been changed on this computer.</source>
        <translation>En aquest ordinador no s&apos;ha canviat res.</translation>
    </message>
    <message>
        <source>Choose the folder named “Lligall” with the date, with everything in it, or another backup.</source>
        <translation>Trieu la carpeta que es diu «Lligall» amb la data, amb tot el que hi ha a dins, o una altra còpia.</translation>
    </message>
    <message>
        <source>A part of this installation is too old (%1; %2 is needed) and could damage the local copy.</source>
        <translation>Una part d&apos;aquesta instal·lació és massa antiga (%1; cal %2) i podria fer malbé la còpia local.</translation>
    </message>
    <message>
        <source>For that reason the local copy has not been opened; it is as it was.</source>
        <translation>Per això la còpia local no s&apos;ha obert; és com era.</translation>
    </message>
    <message>
        <source>Install Lligall again with the current installer.</source>
        <translation>Torneu a instal·lar Lligall amb l&apos;instal·lador actual.</translation>
    </message>
    <message>
        <source>The program tried to write without leaving a trace, and was stopped.</source>
        <translation>El programa ha intentat escriure sense deixar rastre i s&apos;ha aturat.</translation>
    </message>
    <message>
        <source>This is a fault of the program. Copy the report for support.</source>
        <translation>És un error del programa. Copieu l&apos;informe per al suport.</translation>
    </message>
    <message>
        <source>The file could not be handled.</source>
        <translation>No s&apos;ha pogut treballar amb el fitxer.</translation>
    </message>
    <message>
        <source>The file is not on this computer.</source>
        <translation>El fitxer no és en aquest ordinador.</translation>
    </message>
    <message>
        <source>With a connection, open it again and it will be fetched from the server.</source>
        <translation>Quan hi hagi connexió, torneu-lo a obrir i es baixarà del servidor.</translation>
    </message>
    <message>
        <source>The copy of the file on this computer is damaged, and was not used.</source>
        <translation>La còpia del fitxer en aquest ordinador està malmesa i no s&apos;ha fet servir.</translation>
    </message>
    <message>
        <source>What is damaged is kept aside; nothing has been deleted.</source>
        <translation>El que està malmès es conserva a part; no s&apos;ha esborrat res.</translation>
    </message>
    <message>
        <source>Open it again: it is fetched from the server. If you have the original, add it again.</source>
        <translation>Torneu-lo a obrir: es baixarà del servidor. Si en teniu l&apos;original, torneu-lo a afegir.</translation>
    </message>
    <message>
        <source>A file of this sort (%1) is a program, and is not opened from here.</source>
        <translation>Un fitxer d&apos;aquesta mena (%1) és un programa i no s&apos;obre des d&apos;aquí.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for a document, such as a PDF.</source>
        <translation>Demaneu un document, per exemple un PDF, a qui l&apos;ha enviat.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>No s&apos;ha pogut llegir el fitxer.</translation>
    </message>
    <message>
        <source>Nothing was added, and the file is as it was.</source>
        <translation>No s&apos;ha afegit res i el fitxer és com era.</translation>
    </message>
    <message>
        <source>Close it in other programs, check that the disk is connected, and add it again. Folders cannot be added.</source>
        <translation>Tanqueu-lo en els altres programes, comproveu que el disc està connectat i torneu-lo a afegir. No es poden afegir carpetes.</translation>
    </message>
    <message>
        <source>The file has not reached the server yet: it is on its way from another computer.</source>
        <translation>El fitxer encara no ha arribat al servidor: ve de camí des d&apos;un altre ordinador.</translation>
    </message>
    <message>
        <source>It comes as soon as the computer where it was added is on and connected. Try again then.</source>
        <translation>Arribarà quan l&apos;ordinador on es va afegir estigui engegat i connectat. Torneu-ho a provar llavors.</translation>
    </message>
    <message>
        <source>The file is too large for the server.</source>
        <translation>El fitxer és massa gran per al servidor.</translation>
    </message>
    <message>
        <source>It is kept on this computer and can be opened here.</source>
        <translation>Es conserva en aquest ordinador i s&apos;hi pot obrir.</translation>
    </message>
    <message>
        <source>Split it, or add a smaller version of it.</source>
        <translation>Partiu-lo o afegiu-ne una versió més petita.</translation>
    </message>
    <message>
        <source>The server has no room for more files.</source>
        <translation>Al servidor no hi caben més fitxers.</translation>
    </message>
    <message>
        <source>The files that wait are kept on this computer, and all else is synchronised.</source>
        <translation>Els fitxers que esperen es conserven en aquest ordinador i tota la resta se sincronitza.</translation>
    </message>
    <message>
        <source>Tell the Diputació. They are sent by themselves when there is room.</source>
        <translation>Aviseu la Diputació. S&apos;enviaran sols quan hi hagi lloc.</translation>
    </message>
    <message>
        <source>The local copy is locked and its key could not be had.</source>
        <translation>La còpia local és tancada i no se n&apos;ha pogut obtenir la clau.</translation>
    </message>
    <message>
        <source>The printed recovery key opens it.</source>
        <translation>L&apos;obre la clau de recuperació impresa.</translation>
    </message>
    <message>
        <source>The key does not open this local copy.</source>
        <translation>La clau no obre aquesta còpia local.</translation>
    </message>
    <message>
        <source>The printed recovery key of this municipality and this computer opens it.</source>
        <translation>L&apos;obre la clau de recuperació impresa d&apos;aquest municipi i aquest ordinador.</translation>
    </message>
    <message>
        <source>This computer has no safe place for keys that Lligall can use.</source>
        <translation>Aquest ordinador no té cap lloc segur per a claus que Lligall pugui fer servir.</translation>
    </message>
    <message>
        <source>The printed recovery key opens the local copy. In Windows, check that the “Credential Manager” service runs.</source>
        <translation>La clau de recuperació impresa obre la còpia local. Al Windows, comproveu que el servei «Administrador de credencials» funciona.</translation>
    </message>
    <message>
        <source>Windows no longer holds the key of this local copy (the password was reset, or it is another account).</source>
        <translation>El Windows ja no té la clau d&apos;aquesta còpia local (s&apos;ha restablert la contrasenya o és un altre compte).</translation>
    </message>
    <message>
        <source>Type the printed recovery key once; then Lligall keeps the key here again.</source>
        <translation>Escriviu un cop la clau de recuperació impresa; després Lligall torna a guardar la clau aquí.</translation>
    </message>
    <message>
        <source>This recovery key is not the one of this local copy, or it has a mistake.</source>
        <translation>Aquesta clau de recuperació no és la d&apos;aquesta còpia local, o té un error.</translation>
    </message>
    <message>
        <source>Compare it with the paper, group by group. Each municipality and computer has its own sheet.</source>
        <translation>Compareu-la amb el paper, grup per grup. Cada municipi i cada ordinador té el seu full.</translation>
    </message>
    <message>
        <source>These data have been without the central server for %1 days, and have been locked as your IT asks.</source>
        <translation>Aquestes dades fa %1 dies que no arriben al servidor central, i s&apos;han bloquejat tal com demana la vostra informàtica.</translation>
    </message>
    <message>
        <source>Type the printed recovery key. Then synchronise, and it will not be asked again.</source>
        <translation>Escriviu la clau de recuperació impresa. Després sincronitzeu, i no es tornarà a demanar.</translation>
    </message>
    <message>
        <source>The passphrase is not right.</source>
        <translation>La contrasenya no és correcta.</translation>
    </message>
    <message>
        <source>Try again, looking at the Caps Lock key. The printed recovery key opens it too.</source>
        <translation>Torneu-ho a provar mirant si hi ha les majúscules fixades. La clau de recuperació impresa també l&apos;obre.</translation>
    </message>
    <message>
        <source>The synchronisation did not work.</source>
        <translation>La sincronització no ha funcionat.</translation>
    </message>
    <message>
        <source>It will try again by itself.</source>
        <translation>Ho tornarà a provar sol.</translation>
    </message>
    <message>
        <source>There is no connection with the central server.</source>
        <translation>No hi ha connexió amb el servidor central.</translation>
    </message>
    <message>
        <source>It will try again by itself. If the rest of the internet works, tell support.</source>
        <translation>Ho tornarà a provar sol. Si la resta d&apos;internet funciona, aviseu el suport.</translation>
    </message>
    <message>
        <source>The connection was cut in the middle.</source>
        <translation>La connexió s&apos;ha tallat a mitges.</translation>
    </message>
    <message>
        <source>It will try again by itself, and nothing is sent twice.</source>
        <translation>Ho tornarà a provar sol, i no s&apos;envia res dues vegades.</translation>
    </message>
    <message>
        <source>Something answered that is not the central server: usually the welcome page of a wireless network or a proxy.</source>
        <translation>Ha respost alguna cosa que no és el servidor central: normalment la pàgina d&apos;entrada d&apos;una xarxa sense fil o un servidor intermediari.</translation>
    </message>
    <message>
        <source>Open the web browser, accept the conditions of the network if it asks, and try again.</source>
        <translation>Obriu el navegador, accepteu les condicions de la xarxa si ho demana, i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>The central server&apos;s certificate is not trusted on this computer.</source>
        <translation>El certificat del servidor central no és de confiança en aquest ordinador.</translation>
    </message>
    <message>
        <source>Check the date of this computer first. If it is right, tell support: nothing will be sent until then.</source>
        <translation>Comproveu primer la data d&apos;aquest ordinador. Si és bona, aviseu el suport: fins llavors no s&apos;enviarà res.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong by %1.</source>
        <translation>El rellotge d&apos;aquest ordinador va malament: %1 de diferència.</translation>
    </message>
    <message>
        <source>Set the date and time of the computer, and try again.</source>
        <translation>Poseu bé la data i l&apos;hora de l&apos;ordinador i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>The central server has a problem and cannot answer now.</source>
        <translation>El servidor central té un problema i ara no pot respondre.</translation>
    </message>
    <message>
        <source>The central server is busy.</source>
        <translation>El servidor central té molta feina.</translation>
    </message>
    <message>
        <source>It will try again by itself in a moment.</source>
        <translation>Ho tornarà a provar sol d&apos;aquí a un moment.</translation>
    </message>
    <message>
        <source>This computer would change %1 records at once, more than anybody does (%2 an hour are let pass). The central server holds them until a person has looked.</source>
        <translation>Aquest ordinador canviaria %1 registres de cop, més dels que canvia ningú (se&apos;n deixen passar %2 per hora). El servidor central els reté fins que una persona ho hagi mirat.</translation>
    </message>
    <message>
        <source>Everything is saved here, and what the others do goes on arriving.</source>
        <translation>Aquí tot està desat, i el que fan els altres continua arribant.</translation>
    </message>
    <message>
        <source>Call support. If it was you, they let it through; if not, do not go on with this computer: some program may be altering your case files.</source>
        <translation>Truqueu al suport. Si ho heu fet vós, ho deixaran passar; si no, no continueu amb aquest ordinador: algun programa pot estar alterant els vostres expedients.</translation>
    </message>
    <message>
        <source>The central server is full and keeps nothing more until it is given room.</source>
        <translation>El servidor central és ple i no desa res més fins que s&apos;hi faci lloc.</translation>
    </message>
    <message>
        <source>It will try again by itself. If it lasts, tell support.</source>
        <translation>Ho tornarà a provar sol. Si dura, aviseu el suport.</translation>
    </message>
    <message>
        <source>The central server does not know this desktop.</source>
        <translation>El servidor central no coneix aquest ordinador.</translation>
    </message>
    <message>
        <source>Call support: they can give you a new code. Do not delete anything.</source>
        <translation>Truqueu al suport: us poden donar un codi nou. No esborreu res.</translation>
    </message>
    <message>
        <source>The code is not valid.</source>
        <translation>El codi no és vàlid.</translation>
    </message>
    <message>
        <source>Compare it with the letter, or ask the Diputació for a new code.</source>
        <translation>Compareu-lo amb la carta, o demaneu un codi nou a la Diputació.</translation>
    </message>
    <message>
        <source>This desktop has been withdrawn: %1</source>
        <translation>Aquest ordinador s&apos;ha donat de baixa: %1</translation>
    </message>
    <message>
        <source>What you saved stays here, but it will not be sent any more.</source>
        <translation>El que vau desar continua aquí, però ja no s&apos;enviarà.</translation>
    </message>
    <message>
        <source>Call the secretary or support before doing anything else.</source>
        <translation>Truqueu a la secretaria o al suport abans de fer res més.</translation>
    </message>
    <message>
        <source>This desktop has been withdrawn and its data were taken off this computer: %1</source>
        <translation>S&apos;ha donat de baixa aquest ordinador i se n&apos;han tret les dades: %1</translation>
    </message>
    <message>
        <source>What had been synchronised is at the central server.</source>
        <translation>El que s&apos;havia sincronitzat és al servidor central.</translation>
    </message>
    <message>
        <source>If this computer is not lost or stolen, call the secretary or support.</source>
        <translation>Si aquest ordinador no s&apos;ha perdut ni l&apos;han robat, truqueu a secretaria o al suport.</translation>
    </message>
    <message>
        <source>This desktop cannot be retired yet: %1 changes wait here.</source>
        <translation>Encara no es pot retirar aquest ordinador: hi esperen %1 canvis.</translation>
    </message>
    <message>
        <source>Decide them in Synchronisation, then retire it.</source>
        <translation>Decidiu-los a Sincronització i després retireu-lo.</translation>
    </message>
    <message>
        <source>The central server&apos;s history is not the one this desktop had verified.</source>
        <translation>L&apos;historial del servidor central no és el que aquest ordinador havia verificat.</translation>
    </message>
    <message>
        <source>Nothing of it has been applied, the evidence is kept, and you can go on working on this computer.</source>
        <translation>No se n&apos;ha aplicat res, se&apos;n guarda la prova i podeu continuar treballant en aquest ordinador.</translation>
    </message>
    <message>
        <source>Copy the report and call support: a person has to look at it.</source>
        <translation>Copieu l&apos;informe i truqueu al suport: ho ha de mirar una persona.</translation>
    </message>
    <message>
        <source>The central server was restored from a backup and gathers what the desktops hold: %1 of %2 have reported.</source>
        <translation>El servidor central s&apos;ha recuperat d&apos;una còpia de seguretat i recull el que tenen els ordinadors: n&apos;han respost %1 de %2.</translation>
    </message>
    <message>
        <source>Open Lligall on every computer of the town hall that has it. Where one is not there any more, tell support: they can go on without it.</source>
        <translation>Obriu el Lligall a tots els ordinadors de l&apos;ajuntament que el tenen. Si algun ja no hi és, digueu-ho al suport: poden continuar sense aquell.</translation>
    </message>
    <message>
        <source>The central server no longer understands this version of Lligall (%1 or newer is needed).</source>
        <translation>El servidor central ja no entén aquesta versió de Lligall (cal la %1 o una de més nova).</translation>
    </message>
    <message>
        <source>Install the new version; what waits will be sent then.</source>
        <translation>Instal·leu la versió nova; llavors s&apos;enviarà el que espera.</translation>
    </message>
    <message>
        <source>This version of Lligall is too old to show what the others do.</source>
        <translation>Aquesta versió del Lligall és massa antiga per mostrar el que fan els altres.</translation>
    </message>
    <message>
        <source>You can go on working: everything is saved here, and what you do goes on being sent to the central server.</source>
        <translation>Podeu continuar treballant: tot queda desat aquí, i el que feu es continua enviant al servidor central.</translation>
    </message>
    <message>
        <source>Install the new version; what the others have done will arrive then.</source>
        <translation>Instal·leu la versió nova; llavors arribarà el que han fet els altres.</translation>
    </message>
    <message>
        <source>What is offered as a new version of Lligall is not proven to be one.</source>
        <translation>El que s&apos;ofereix com a versió nova de Lligall no està provat que ho sigui.</translation>
    </message>
    <message>
        <source>Nothing of it was used: the version you have goes on.</source>
        <translation>No se n&apos;ha fet servir res: continua la versió que teniu.</translation>
    </message>
    <message>
        <source>It will be looked at again by itself. If it goes on for days, tell support.</source>
        <translation>Es tornarà a mirar sol. Si dura dies, aviseu el suport.</translation>
    </message>
    <message>
        <source>What the server says of new versions is too old to be believed, or the clock of this computer is wrong.</source>
        <translation>El que el servidor diu de les versions noves és massa antic per creure-s&apos;ho, o el rellotge d&apos;aquest ordinador va malament.</translation>
    </message>
    <message>
        <source>The server has no new versions to give, or not all of one.</source>
        <translation>El servidor no té versions noves per donar, o no en té cap de sencera.</translation>
    </message>
    <message>
        <source>Files of the new version are not as its makers signed them.</source>
        <translation>Hi ha fitxers de la versió nova que no són com els van signar els qui la fan.</translation>
    </message>
    <message>
        <source>What came instead of a new version cannot be read.</source>
        <translation>El que ha arribat en lloc d&apos;una versió nova no es pot llegir.</translation>
    </message>
    <message>
        <source>The code is not known at this server: it may have a mistake, or be of another server.</source>
        <translation>Aquest servidor no coneix el codi: pot tenir un error o ser d&apos;un altre servidor.</translation>
    </message>
    <message>
        <source>The code has already been used; each one serves once.</source>
        <translation>El codi ja s&apos;ha fet servir; cada un serveix una sola vegada.</translation>
    </message>
    <message>
        <source>The code has expired; each one lasts a few days.</source>
        <translation>El codi ha caducat; cada un dura uns dies.</translation>
    </message>
    <message>
        <source>The central server&apos;s certificate is not valid on this date: the computer&apos;s date is probably wrong.</source>
        <translation>El certificat del servidor central no és vàlid en aquesta data: segurament la data de l&apos;ordinador no és bona.</translation>
    </message>
    <message>
        <source>Group number %1 of the recovery key has a mistake.</source>
        <translation>El grup número %1 de la clau de recuperació té un error.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Windows does not let Lligall start by itself. Ask your administrator.</source>
        <translation>Windows no deixa que el Lligall s&apos;iniciï tot sol. Demaneu-ho a l&apos;administrador.</translation>
    </message>
</context>
<context>
    <name>ProgressOverlay</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel·la</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>falta 1 minut</numerusform>
            <numerusform>falten %n minuts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>falta 1 segon</numerusform>
            <numerusform>falten %n segons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposeDisposalDialog</name>
    <message>
        <source>Propose to destroy the contents of {number}</source>
        <translation>Proposa eliminar el contingut de {number}</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proposa</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nothing can bring it back.&lt;/b&gt; Another person must decide: until then nothing is destroyed.</source>
        <translation>&lt;b&gt;Res no el pot recuperar.&lt;/b&gt; Ho ha de decidir una altra persona: fins llavors no s&apos;elimina res.</translation>
    </message>
    <message>
        <source>Lligall does not know how long this case file must be kept: you answer for it. It was closed on {day}.</source>
        <translation>Lligall no sap quant de temps s&apos;ha de conservar aquest expedient: en responeu vós. Es va tancar el {day}.</translation>
    </message>
    <message>
        <source>Records series: {series}.</source>
        <translation>Sèrie documental: {series}.</translation>
    </message>
    <message>
        <source>Years it is kept after closing, as the table has them</source>
        <translation>Anys que es conserva des del tancament, segons la taula</translation>
    </message>
    <message>
        <source>I have looked it up: its time to be kept is over</source>
        <translation>Ho he consultat: el termini de conservació s&apos;ha complert</translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motiu (en queda constància)</translation>
    </message>
    <message>
        <source>Code in the retention table (TAAD)</source>
        <translation>Codi de la taula d&apos;accés i avaluació documental (TAAD)</translation>
    </message>
    <message>
        <source>Reference of the order</source>
        <translation>Referència de l&apos;ordre</translation>
    </message>
    <message>
        <source>Its time was over on {day}.</source>
        <translation>El termini es va complir el {day}.</translation>
    </message>
    <message>
        <source>&lt;b&gt;It must be kept until {day}.&lt;/b&gt;</source>
        <translation>&lt;b&gt;S&apos;ha de conservar fins al {day}.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Write how many years, in digits; 0 when the table says at once.</source>
        <translation>Escriviu quants anys, en xifres; 0 si la taula diu que es pot eliminar de seguida.</translation>
    </message>
    <message>
        <source>Write the code, as the table has it.</source>
        <translation>Escriviu el codi tal com surt a la taula.</translation>
    </message>
    <message>
        <source>Write which order it is.</source>
        <translation>Escriviu de quina ordre es tracta.</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriviu el motiu en poques paraules.</translation>
    </message>
    <message>
        <source>By those years it must be kept until {day}: it can be proposed from that day on.</source>
        <translation>Segons aquests anys s&apos;ha de conservar fins al {day}: es pot proposar a partir d&apos;aquell dia.</translation>
    </message>
    <message>
        <source>Look up how long it must be kept, and tick that this time is over.</source>
        <translation>Consulteu quant de temps s&apos;ha de conservar i marqueu que aquest termini s&apos;ha complert.</translation>
    </message>
</context>
<context>
    <name>QuarantineTray</name>
    <message>
        <source>Changes that were never sent</source>
        <translation>Canvis que no es van enviar mai</translation>
    </message>
    <message>
        <source>You had written these changes in the older copy of the data. Look at each: do it again where it is still right, or put it away. What somebody else has changed since will not be overwritten.</source>
        <translation>Havíeu escrit aquests canvis a la còpia antiga de les dades. Mireu-los un per un: torneu a fer els que encara siguin bons i aparteu els altres. El que algú altre hagi canviat des d&apos;aleshores no quedarà trepitjat.</translation>
    </message>
    <message>
        <source>Do all of them again</source>
        <translation>Torna&apos;ls a fer tots</translation>
    </message>
</context>
<context>
    <name>Quarantined</name>
    <message>
        <source>Do it again</source>
        <translation>Torna-ho a fer</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copia el text</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Aparta</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiat</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Rooms</source>
        <translation>Espais</translation>
    </message>
</context>
<context>
    <name>ReadersCard</name>
    <message>
        <source>Councillors who read it</source>
        <translation>Regidors que el poden llegir</translation>
    </message>
    <message>
        <source>Name one</source>
        <translation>Afegeix-ne un</translation>
    </message>
    <message>
        <source>None: councillors read only the files named to them.</source>
        <translation>Cap: els regidors només llegeixen els expedients que se&apos;ls han assignat.</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>hi té lectura</translation>
    </message>
    <message>
        <source>{name} no longer reads it</source>
        <translation>{name} ja no el llegeix</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motiu (en queda constància)</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriviu el motiu en poques paraules.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motiu</translation>
    </message>
    <message>
        <source>One sentence is enough</source>
        <translation>N&apos;hi ha prou amb una frase</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Deixa-ho com està</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>With this key the case files kept on this computer can always be opened, also when Windows has forgotten its own key (a new password, another account, a repaired computer).</source>
        <translation>Amb aquesta clau els expedients d&apos;aquest ordinador es poden obrir sempre, també quan el Windows ha perdut la seva (una contrasenya nova, un altre compte, un ordinador reparat).</translation>
    </message>
    <message>
        <source>Capitals, spaces and dashes do not matter. There are no letters O, I or L in it: what looks like them is the digit 0 or 1.</source>
        <translation>Majúscules, espais i guions no compten. No hi ha cap lletra O, I ni L: el que s&apos;hi assembla és la xifra 0 o 1.</translation>
    </message>
    <message>
        <source>The square code above holds the same key, for a reader of QR codes. Do not photograph it with a telephone: the picture would be a second key, and it would not be locked away.</source>
        <translation>El codi quadrat de dalt conté la mateixa clau, per a un lector de codis QR. No el fotografieu amb el telèfon: la foto seria una segona clau, i no estaria sota clau.</translation>
    </message>
    <message>
        <source>Keep the sheet locked away in the town hall, not beside the computer. Whoever has the sheet and the computer can read everything.</source>
        <translation>Guardeu el full sota clau a l&apos;ajuntament, no al costat de l&apos;ordinador. Qui té el full i l&apos;ordinador ho pot llegir tot.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clau de recuperació</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Keep the recovery key</source>
        <translation>Guardeu la clau de recuperació</translation>
    </message>
    <message>
        <source>The case files are encrypted on this computer. If Windows ever forgets its key, only this recovery key opens them: print it and lock it away in the town hall.</source>
        <translation>Els expedients són xifrats en aquest ordinador. Si mai el Windows en perd la clau, només els obre aquesta clau de recuperació: imprimiu-la i guardeu-la sota clau a l&apos;ajuntament.</translation>
    </message>
    <message>
        <source>To be sure, write here group number %1 of your copy:</source>
        <translation>Per estar-ne segurs, escriviu aquí el grup número %1 de la vostra còpia:</translation>
    </message>
    <message>
        <source>That is not what group number %1 says.</source>
        <translation>No és això el que diu el grup número %1.</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Ja l&apos;he guardada</translation>
    </message>
    <message>
        <source>Go on without it: this is only practice</source>
        <translation>Continua sense: només són pràctiques</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimeix…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Desa com a PDF…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Sent to the printer. Look that the paper can be read.</source>
        <translation>Enviat a la impressora. Comproveu que el paper es llegeixi bé.</translation>
    </message>
    <message>
        <source>recovery key</source>
        <translation>clau de recuperació</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Desa la clau de recuperació</translation>
    </message>
    <message>
        <source>The file could not be written there. Choose another folder.</source>
        <translation>No s&apos;hi ha pogut escriure el fitxer. Trieu una altra carpeta.</translation>
    </message>
    <message>
        <source>Saved as %1. Print it, and do not leave the file on this computer.</source>
        <translation>Desat com a %1. Imprimiu-lo i no deixeu el fitxer en aquest ordinador.</translation>
    </message>
    <message>
        <source>Copied. Paste it in a safe place outside this computer.</source>
        <translation>Copiat. Enganxeu-ho en un lloc segur fora d&apos;aquest ordinador.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Copy the text</source>
        <translation>Copia el text</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Torna-ho a provar</translation>
    </message>
    <message>
        <source>Mark as dealt with</source>
        <translation>Marca-ho com a resolt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiat</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Your role in this town hall does not allow this change (%1).</source>
        <translation>El vostre rol en aquest ajuntament no permet aquest canvi (%1).</translation>
    </message>
    <message>
        <source>Ask the secretary to do it, or to have your role changed.</source>
        <translation>Demaneu a la secretaria que el faci o que us canviïn el rol.</translation>
    </message>
    <message>
        <source>It was one of very many changes that this computer sent at once, and the central server&apos;s staff did not let them through.</source>
        <translation>Era un dels moltíssims canvis que aquest ordinador va enviar de cop, i el personal del servidor central no els va deixar passar.</translation>
    </message>
    <message>
        <source>If the change is needed, do it again; if you did not do it, call support.</source>
        <translation>Si el canvi cal, torneu-lo a fer; si no l&apos;heu fet vós, truqueu al suport.</translation>
    </message>
    <message>
        <source>This would change %1 records at once, and that is more than fits in one sending.</source>
        <translation>Això canviaria %1 registres de cop, i és més del que cap en un sol enviament.</translation>
    </message>
    <message>
        <source>Do it in parts, with fewer of them each time.</source>
        <translation>Feu-ho per parts, amb menys registres cada vegada.</translation>
    </message>
    <message>
        <source>The case file is closed, and a closed case file can only be read.</source>
        <translation>L&apos;expedient és tancat, i un expedient tancat només es pot llegir.</translation>
    </message>
    <message>
        <source>If the change is needed, the secretary can reopen it with a reason.</source>
        <translation>Si el canvi cal, la secretaria el pot reobrir amb un motiu.</translation>
    </message>
    <message>
        <source>What is written in “%1” cannot be kept: it is too long or has signs that are not allowed.</source>
        <translation>El que hi ha a «%1» no es pot desar: és massa llarg o té signes que no s&apos;admeten.</translation>
    </message>
    <message>
        <source>Write it again more briefly, or paste it as plain text.</source>
        <translation>Torneu-ho a escriure més curt, o enganxeu-ho com a text sense format.</translation>
    </message>
    <message>
        <source>What you wanted to change is not there (%1).</source>
        <translation>El que volíeu canviar no hi és (%1).</translation>
    </message>
    <message>
        <source>Go back to the list and look for it again.</source>
        <translation>Torneu a la llista i cerqueu-ho de nou.</translation>
    </message>
    <message>
        <source>It is already there (%1), so it was not made a second time.</source>
        <translation>Ja hi és (%1), i no s&apos;ha fet per segona vegada.</translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation>Cerqueu-ho a la llista.</translation>
    </message>
    <message>
        <source>The change names another case file than the one it belongs to (%1).</source>
        <translation>El canvi anomena un altre expedient que el seu (%1).</translation>
    </message>
    <message>
        <source>Copy the report for support: this should not happen.</source>
        <translation>Copieu l&apos;informe per al suport: això no hauria de passar.</translation>
    </message>
    <message>
        <source>The case file is already %1.</source>
        <translation>L&apos;expedient ja és %1.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>No cal fer res.</translation>
    </message>
    <message>
        <source>A reason is needed, because it stays in the case file.</source>
        <translation>Cal un motiu, perquè en queda constància a l&apos;expedient.</translation>
    </message>
    <message>
        <source>Write the reason in one sentence.</source>
        <translation>Escriviu el motiu en una frase.</translation>
    </message>
    <message>
        <source>A case file that is %1 cannot become %2.</source>
        <translation>Un expedient %1 no pot passar a %2.</translation>
    </message>
    <message>
        <source>Reopen it first.</source>
        <translation>Reobriu-lo primer.</translation>
    </message>
    <message>
        <source>“%1” cannot be empty.</source>
        <translation>«%1» no pot quedar buit.</translation>
    </message>
    <message>
        <source>Write something, or press Esc to leave it as it was.</source>
        <translation>Escriviu-hi alguna cosa, o premeu Esc per deixar-ho com estava.</translation>
    </message>
    <message>
        <source>“%1” has %2 characters, and at most %3 fit.</source>
        <translation>«%1» té %2 caràcters i n&apos;hi caben %3.</translation>
    </message>
    <message>
        <source>Shorten it; the rest can go in the remarks or in a note.</source>
        <translation>Escurceu-ho; la resta pot anar a les observacions o en una nota.</translation>
    </message>
    <message>
        <source>“%1” has a hidden sign that is not allowed (%2); it often comes with pasted text.</source>
        <translation>«%1» té un signe amagat que no s&apos;admet (%2); sovint ve amb el text enganxat.</translation>
    </message>
    <message>
        <source>Type it, or paste it as plain text.</source>
        <translation>Escriviu-ho, o enganxeu-ho com a text sense format.</translation>
    </message>
    <message>
        <source>The date in “%1” is not understood.</source>
        <translation>La data de «%1» no s&apos;entén.</translation>
    </message>
    <message>
        <source>Write it like 23/11, tomorrow or +10 working days.</source>
        <translation>Escriviu-la com 23/11, demà o +10 hàbils.</translation>
    </message>
    <message>
        <source>“%1” has a value that is not in its list.</source>
        <translation>«%1» té un valor que no és a la seva llista.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Trieu-ne un de la llista.</translation>
    </message>
    <message>
        <source>The number of the document is not right: its check letter or digit does not match.</source>
        <translation>El número del document no és correcte: la lletra o xifra de control no hi correspon.</translation>
    </message>
    <message>
        <source>Compare it with the document. If it is a foreign one, choose “another document”.</source>
        <translation>Compareu-lo amb el document. Si és estranger, trieu «un altre document».</translation>
    </message>
    <message>
        <source>The e-mail address is not right.</source>
        <translation>L&apos;adreça de correu no és correcta.</translation>
    </message>
    <message>
        <source>It should look like name@example.cat.</source>
        <translation>Ha de ser com nom@exemple.cat.</translation>
    </message>
    <message>
        <source>The telephone number is not right.</source>
        <translation>El número de telèfon no és correcte.</translation>
    </message>
    <message>
        <source>Write only digits, spaces and, for another country, the + sign.</source>
        <translation>Escriviu només xifres, espais i, per a un altre país, el signe +.</translation>
    </message>
    <message>
        <source>The case file cannot be closed yet: %1 matters are still open in it.</source>
        <translation>L&apos;expedient encara no es pot tancar: hi ha %1 coses pendents.</translation>
    </message>
    <message>
        <source>The list of what is missing is in the case file; finish or remove each.</source>
        <translation>La llista del que falta és a l&apos;expedient; acabeu-ho o traieu-ho.</translation>
    </message>
    <message>
        <source>Somebody has already decided between the two versions.</source>
        <translation>Algú ja ha decidit entre les dues versions.</translation>
    </message>
    <message>
        <source>The decision is shown in Synchronisation; the field can be changed again by hand.</source>
        <translation>La decisió surt a Sincronització; el camp es pot tornar a canviar a mà.</translation>
    </message>
    <message>
        <source>Somebody had decided between the two versions before this decision arrived.</source>
        <translation>Algú havia decidit entre les dues versions abans que arribés aquesta decisió.</translation>
    </message>
    <message>
        <source>Look at what stands now; the field can be changed again by hand.</source>
        <translation>Mireu què hi ha ara; el camp es pot tornar a canviar a mà.</translation>
    </message>
    <message>
        <source>What the two versions are about is not on this desktop (%1).</source>
        <translation>Allò de què tracten les dues versions no és en aquest ordinador (%1).</translation>
    </message>
    <message>
        <source>Synchronise and try again.</source>
        <translation>Sincronitzeu i torneu-ho a provar.</translation>
    </message>
    <message>
        <source>It is the same one on both sides (%1).</source>
        <translation>És el mateix a tots dos costats (%1).</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Trieu-ne un altre.</translation>
    </message>
    <message>
        <source>This person has a part in %1 case files and cannot be removed.</source>
        <translation>Aquesta persona és en %1 expedients i no es pot treure.</translation>
    </message>
    <message>
        <source>If it is a duplicate, merge it with the other; the case files follow.</source>
        <translation>Si és un duplicat, fusioneu-la amb l&apos;altra; els expedients la segueixen.</translation>
    </message>
    <message>
        <source>This person has been merged with another and only the other can be changed.</source>
        <translation>Aquesta persona s&apos;ha fusionat amb una altra, i només es pot canviar l&apos;altra.</translation>
    </message>
    <message>
        <source>Open the person it was merged with.</source>
        <translation>Obriu la persona amb qui es va fusionar.</translation>
    </message>
    <message>
        <source>This person is not merged with another.</source>
        <translation>Aquesta persona no està fusionada amb cap altra.</translation>
    </message>
    <message>
        <source>It had already been removed (%1).</source>
        <translation>Ja s&apos;havia tret (%1).</translation>
    </message>
    <message>
        <source>Undo the removal if you need it again.</source>
        <translation>Desfeu l&apos;eliminació si el torneu a necessitar.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hi ha res per desfer.</translation>
    </message>
    <message>
        <source>Only what was done on this desktop can be undone here.</source>
        <translation>Aquí només es pot desfer el que s&apos;ha fet en aquest ordinador.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hi ha res per refer.</translation>
    </message>
    <message>
        <source>Redo answers an undo.</source>
        <translation>Refer respon a un desfer.</translation>
    </message>
    <message>
        <source>This cannot be undone: %1</source>
        <translation>Això no es pot desfer: %1</translation>
    </message>
    <message>
        <source>It stays in the history; a new change can correct it.</source>
        <translation>Queda a l&apos;historial; un canvi nou ho pot corregir.</translation>
    </message>
    <message>
        <source>Only a councillor can be named as a reader of a case file.</source>
        <translation>Només es pot donar lectura d&apos;un expedient a un regidor o regidora.</translation>
    </message>
    <message>
        <source>Everybody else reads according to their role.</source>
        <translation>Els altres llegeixen segons el seu rol.</translation>
    </message>
    <message>
        <source>Another computer numbers this series.</source>
        <translation>Un altre ordinador numera aquesta sèrie.</translation>
    </message>
    <message>
        <source>Give it back there, or take it from that computer with a reason.</source>
        <translation>Torneu-la des d&apos;allà, o retireu-la a aquell ordinador amb un motiu.</translation>
    </message>
    <message>
        <source>This computer numbers the series already.</source>
        <translation>Aquest ordinador ja numera la sèrie.</translation>
    </message>
    <message>
        <source>No computer numbers this series: the server does.</source>
        <translation>Cap ordinador no numera aquesta sèrie: ho fa el servidor.</translation>
    </message>
    <message>
        <source>It has already been asked; the server has not answered yet.</source>
        <translation>Ja s&apos;ha demanat; el servidor encara no ha respost.</translation>
    </message>
    <message>
        <source>Wait for the connection; it is settled by itself.</source>
        <translation>Espereu la connexió; es resol sol.</translation>
    </message>
    <message>
        <source>Nobody can tell which numbers this computer has already given.</source>
        <translation>Ningú no pot dir quins números ha donat ja aquest ordinador.</translation>
    </message>
    <message>
        <source>Look at the papers and write the last number used; if there is none, write 0.</source>
        <translation>Mireu els papers i escriviu l&apos;últim número usat; si no n&apos;hi ha cap, escriviu 0.</translation>
    </message>
    <message>
        <source>The last number used cannot be right (%1).</source>
        <translation>L&apos;últim número usat no pot ser correcte (%1).</translation>
    </message>
    <message>
        <source>Write it as it stands on the paper, like 2026/41.</source>
        <translation>Escriviu-lo tal com és al paper, com ara 2026/41.</translation>
    </message>
    <message>
        <source>The case file would be of %1, and when the central server last answered it was %2.</source>
        <translation>L&apos;expedient seria de l&apos;any %1, i l&apos;última vegada que va respondre el servidor central era el %2.</translation>
    </message>
    <message>
        <source>Look at the date of this computer, and at the opening date.</source>
        <translation>Mireu la data d&apos;aquest ordinador i la data d&apos;obertura.</translation>
    </message>
    <message>
        <source>Destroying contents takes two persons, each in their own name.</source>
        <translation>Per eliminar contingut calen dues persones, cadascuna en nom propi.</translation>
    </message>
    <message>
        <source>Ask another person who may do it to decide; your proposal waits for them.</source>
        <translation>Demaneu a una altra persona que ho pugui fer que decideixi; la vostra proposta l&apos;espera.</translation>
    </message>
    <message>
        <source>It has already been proposed to destroy the contents of this case file.</source>
        <translation>Ja s&apos;ha proposat eliminar el contingut d&apos;aquest expedient.</translation>
    </message>
    <message>
        <source>Another person decides about that proposal.</source>
        <translation>Una altra persona decideix sobre aquesta proposta.</translation>
    </message>
    <message>
        <source>It has already been decided whether these contents are destroyed.</source>
        <translation>Ja s&apos;ha decidit si aquest contingut s&apos;elimina.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; the decision is on record.</source>
        <translation>No cal fer res; la decisió consta.</translation>
    </message>
    <message>
        <source>The case file is open, and only the contents of closed ones may be destroyed.</source>
        <translation>L&apos;expedient és obert, i només es pot eliminar el contingut dels tancats.</translation>
    </message>
    <message>
        <source>Close it first, if its time is really over.</source>
        <translation>Tanqueu-lo abans, si de debò s&apos;ha acabat.</translation>
    </message>
    <message>
        <source>By those years this case file must be kept until %1.</source>
        <translation>Segons aquests anys, l&apos;expedient s&apos;ha de conservar fins al %1.</translation>
    </message>
    <message>
        <source>Look at the years in the table; it can be proposed from that day on.</source>
        <translation>Mireu els anys a la taula; es pot proposar a partir d&apos;aquell dia.</translation>
    </message>
    <message>
        <source>This change had arrived before and has had its effect once.</source>
        <translation>Aquest canvi ja havia arribat abans i ja ha tingut efecte una vegada.</translation>
    </message>
    <message>
        <source>the server acts on it at once; ask for the opposite in Synchronisation.</source>
        <translation>el servidor hi actua de seguida; demaneu el contrari a Sincronització.</translation>
    </message>
    <message>
        <source>what is destroyed does not come back, and who proposed and decided it stays on record.</source>
        <translation>el que s&apos;elimina no torna, i qui ho ha proposat i decidit queda registrat.</translation>
    </message>
    <message>
        <source>a decision between two versions is taken once, for everybody.</source>
        <translation>una decisió entre dues versions es pren una vegada, per a tothom.</translation>
    </message>
    <message>
        <source>The change was not accepted (%1).</source>
        <translation>El canvi no s&apos;ha acceptat (%1).</translation>
    </message>
    <message>
        <source>Copy the report for support.</source>
        <translation>Copieu l&apos;informe per al suport.</translation>
    </message>
    <message>
        <source>it has consequences outside this program.</source>
        <translation>té conseqüències fora d&apos;aquest programa.</translation>
    </message>
</context>
<context>
    <name>RejectDisposalDialog</name>
    <message>
        <source>Keep the contents of {number}</source>
        <translation>Conserva el contingut de {number}</translation>
    </message>
    <message>
        <source>Reject the proposal</source>
        <translation>Rebutja la proposta</translation>
    </message>
    <message>
        <source>Nothing is destroyed. It can be proposed again later.</source>
        <translation>No s&apos;elimina res. Més endavant es podrà tornar a proposar.</translation>
    </message>
    <message>
        <source>Why it is kept (it stays on record)</source>
        <translation>Per què es conserva (en queda constància)</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriviu el motiu en poques paraules.</translation>
    </message>
</context>
<context>
    <name>RelateDialog</name>
    <message>
        <source>Relate to another case file</source>
        <translation>Relaciona amb un altre expedient</translation>
    </message>
    <message>
        <source>Relate</source>
        <translation>Relaciona</translation>
    </message>
    <message>
        <source>Number, title or person</source>
        <translation>Número, títol o persona</translation>
    </message>
    <message>
        <source>Case files found</source>
        <translation>Expedients trobats</translation>
    </message>
    <message>
        <source>No case file found.</source>
        <translation>No s&apos;ha trobat cap expedient.</translation>
    </message>
</context>
<context>
    <name>RelatedRow</name>
    <message>
        <source>Related case files</source>
        <translation>Expedients relacionats</translation>
    </message>
    <message>
        <source>Relate to another case file…</source>
        <translation>Relaciona amb un altre expedient…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Cap</translation>
    </message>
    <message>
        <source>named by {number} {title}</source>
        <translation>l&apos;anomena el {number} {title}</translation>
    </message>
    <message>
        <source>Open {words}</source>
        <translation>Obre {words}</translation>
    </message>
    <message>
        <source>No longer related to {number}</source>
        <translation>Deixa de relacionar amb {number}</translation>
    </message>
</context>
<context>
    <name>Relations</name>
    <message>
        <source>related to</source>
        <translation>relacionat amb</translation>
    </message>
    <message>
        <source>continues</source>
        <translation>continua</translation>
    </message>
    <message>
        <source>appeals against</source>
        <translation>recorre contra</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>forma part de</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>Give it back to the server · {series}</source>
        <translation>Torna-la al servidor · {series}</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Torna-la</translation>
    </message>
    <message>
        <source>This computer stops numbering now, with or without a connection. What you write until the server hears of it has a provisional number; then the server gives the official ones, in order.</source>
        <translation>Aquest ordinador deixa de numerar ara mateix, amb connexió o sense. El que escriviu fins que el servidor en tingui notícia porta un número provisional; després el servidor dona els oficials, per ordre.</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Take the turn from a computer · {series}</source>
        <translation>Retira el torn a un ordinador · {series}</translation>
    </message>
    <message>
        <source>Take it from that computer</source>
        <translation>Retira-la a aquell ordinador</translation>
    </message>
    <message>
        <source>The server numbers again, from the next number it knows: {number}.</source>
        <translation>El servidor torna a numerar, a partir del següent número que coneix: {number}.</translation>
    </message>
    <message>
        <source>What {computer} has numbered since it last had a connection may then have another official number; both are kept and shown. If you know the last number on its papers, write it: up to there they are kept for its files.</source>
        <translation>El que {computer} ha numerat des de l&apos;última connexió pot acabar tenint un altre número oficial; tots dos es conserven i es mostren. Si sabeu l&apos;últim número dels seus papers, escriviu-lo: fins allà es guarden per als seus expedients.</translation>
    </message>
    <message>
        <source>Reason (it stays on record)</source>
        <translation>Motiu (en queda constància)</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Escriviu el motiu en poques paraules.</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Role in this file</source>
        <translation>Paper en aquest expedient</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Canvia el paper</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>secretary</source>
        <translation>secretaria</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>personal administratiu</translation>
    </message>
    <message>
        <source>mayor</source>
        <translation>alcaldia</translation>
    </message>
    <message>
        <source>councillor</source>
        <translation>regidoria</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>assistència tècnica</translation>
    </message>
    <message>
        <source>archivist</source>
        <translation>arxiu</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>auditoria</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Today</source>
        <translation>Avui</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Expedients</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persones</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronització</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuració</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>Enter: {action}</source>
        <translation>Retorn: {action}</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Recovery key</source>
        <translation>Clau de recuperació</translation>
    </message>
    <message>
        <source>The recovery key of %1 has not been kept yet.</source>
        <translation>La clau de recuperació de %1 encara no s&apos;ha guardat.</translation>
    </message>
    <message>
        <source>Make a new one and print it</source>
        <translation>Feu-ne una de nova i imprimiu-la</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Safe start</source>
        <translation>Arrencada segura</translation>
    </message>
    <message>
        <source>Lligall has closed by itself</source>
        <translation>Lligall s&apos;ha tancat tot sol</translation>
    </message>
    <message numerus="yes">
        <source>The last %n times it did so. You have done nothing wrong.</source>
        <translation>
            <numerusform>Ha passat l&apos;última vegada. No heu fet res malament.</numerusform>
            <numerusform>Ha passat les últimes %n vegades. No heu fet res malament.</numerusform>
        </translation>
    </message>
    <message>
        <source>How to go on</source>
        <translation>Com continuar</translation>
    </message>
    <message>
        <source>Everything you saved is on this computer.</source>
        <translation>Tot el que heu desat és en aquest ordinador.</translation>
    </message>
    <message>
        <source>With a safe start you can work as always, but nothing is sent or received and nothing that was open is opened again. Whenever you like, you go on normally with one click.</source>
        <translation>Amb l&apos;arrencada segura podeu treballar com sempre, però no s&apos;envia ni es rep res i no es torna a obrir el que teníeu obert. Quan vulgueu, amb un clic continueu amb normalitat.</translation>
    </message>
    <message>
        <source>Work with a safe start</source>
        <translation>Treballa amb arrencada segura</translation>
    </message>
    <message>
        <source>Start normally</source>
        <translation>Obre amb normalitat</translation>
    </message>
    <message>
        <source>If it happens again</source>
        <translation>Si torna a passar</translation>
    </message>
    <message>
        <source>Check the program: it says what is wrong with the disk, the keys or the connection, and what to do. The report for support has no personal data.</source>
        <translation>Comproveu el programa: diu què falla al disc, a les claus o a la connexió, i què cal fer-hi. L&apos;informe per al suport no té dades personals.</translation>
    </message>
    <message>
        <source>Check this program</source>
        <translation>Comprova el programa</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copia un informe per al suport</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiat</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Esborra el text</translation>
    </message>
</context>
<context>
    <name>SecondStart</name>
    <message>
        <source>Everything saved before is safe, and nothing was opened.</source>
        <translation>Tot el que s&apos;havia desat està segur, i no s&apos;ha obert res.</translation>
    </message>
    <message>
        <source>Lligall is already open but does not answer just now.</source>
        <translation>El Lligall ja és obert, però ara no respon.</translation>
    </message>
    <message>
        <source>Wait a moment and try again. If it stays so, end Lligall in the Task Manager (Ctrl+Shift+Esc) and open it again.</source>
        <translation>Espereu un moment i torneu-ho a provar. Si continua així, finalitzeu el Lligall a l&apos;Administrador de tasques (Ctrl+Maj+Esc) i torneu-lo a obrir.</translation>
    </message>
    <message>
        <source>Lligall is already open in another session of yours, the one seen from %1.</source>
        <translation>El Lligall ja és obert en una altra sessió vostra, la que es veu des de %1.</translation>
    </message>
    <message>
        <source>Lligall is already open in another session of yours on this computer.</source>
        <translation>El Lligall ja és obert en una altra sessió vostra d&apos;aquest ordinador.</translation>
    </message>
    <message>
        <source>Go back to that session and work there, or close Lligall there and try again here.</source>
        <translation>Torneu a aquella sessió i treballeu-hi, o tanqueu-hi el Lligall i torneu-ho a provar aquí.</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>case files</source>
        <translation>expedients</translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message>
        <source>Series and numbers</source>
        <translation>Sèries i números</translation>
    </message>
</context>
<context>
    <name>SeriesLine</name>
    <message>
        <source>In a practice office nobody gives official numbers.</source>
        <translation>En una oficina de pràctiques ningú no dona números oficials.</translation>
    </message>
    <message>
        <source>This computer holds the turn, but nobody can tell which numbers it has already given.</source>
        <translation>Aquest ordinador té el torn, però ningú no pot dir quins números ha donat ja.</translation>
    </message>
    <message>
        <source>The turn is being ended: the server numbers as soon as it hears of it.</source>
        <translation>El torn s&apos;està acabant: el servidor numera així que en té notícia.</translation>
    </message>
    <message>
        <source>This computer numbers: its numbers are official at once, also without a connection.</source>
        <translation>Aquest ordinador numera: els seus números són oficials de seguida, també sense connexió.</translation>
    </message>
    <message>
        <source>Another copy of this computer&apos;s data numbers; here numbers are provisional.</source>
        <translation>Numera una altra còpia de les dades d&apos;aquest ordinador; aquí els números són provisionals.</translation>
    </message>
    <message>
        <source>Numbered by {computer} ({person}); elsewhere numbers are provisional until it hears of them.</source>
        <translation>Numera {computer} ({person}); a la resta d&apos;ordinadors els números són provisionals fins que en té notícia.</translation>
    </message>
    <message>
        <source>Numbered by the server: the number is official when there is a connection.</source>
        <translation>Numera el servidor: el número és oficial quan hi ha connexió.</translation>
    </message>
    <message>
        <source>Next number: {number}</source>
        <translation>Número següent: {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n files wait for their official number</source>
        <translation>
            <numerusform>%n expedient espera el número oficial</numerusform>
            <numerusform>%n expedients esperen el número oficial</numerusform>
        </translation>
    </message>
    <message>
        <source>It has been asked that this computer number; the server has not answered yet.</source>
        <translation>S&apos;ha demanat que aquest ordinador numeri; el servidor encara no ha respost.</translation>
    </message>
    <message>
        <source>Say the last number used…</source>
        <translation>Digues l&apos;últim número usat…</translation>
    </message>
    <message>
        <source>Number from this computer…</source>
        <translation>Numera des d&apos;aquest ordinador…</translation>
    </message>
    <message>
        <source>Give it back to the server…</source>
        <translation>Torna-la al servidor…</translation>
    </message>
    <message>
        <source>Take it from that computer…</source>
        <translation>Retira-la a aquell ordinador…</translation>
    </message>
    <message>
        <source>Every number…</source>
        <translation>Tots els números…</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Set by the administrator of this computer</source>
        <translation>Ho ha fixat l&apos;administrador d&apos;aquest ordinador</translation>
    </message>
    <message>
        <source>Only the administrator of this computer can change it</source>
        <translation>Només ho pot canviar l&apos;administrador d&apos;aquest ordinador</translation>
    </message>
    <message>
        <source>This value is not possible here.</source>
        <translation>Aquest valor no és possible aquí.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language</source>
        <translation>Llengua</translation>
    </message>
    <message>
        <source>Changes at once. Case files keep the language they are written in.</source>
        <translation>Canvia de seguida. Els expedients es queden en la llengua en què estan escrits.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecte</translation>
    </message>
    <message>
        <source>High contrast, where Windows has it on, is always followed.</source>
        <translation>El contrast alt, si el Windows el té activat, se segueix sempre.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Mida del text</translation>
    </message>
    <message>
        <source>In hundredths of the system&apos;s own size, from 80 to 200.</source>
        <translation>En tant per cent de la mida del sistema, de 80 a 200.</translation>
    </message>
    <message>
        <source>Files kept on this computer</source>
        <translation>Fitxers que es guarden en aquest ordinador</translation>
    </message>
    <message>
        <source>The others are at the server and come when they are opened. What is not sent yet always stays.</source>
        <translation>Els altres són al servidor i vénen quan s&apos;obren. El que encara no s&apos;ha enviat es queda sempre.</translation>
    </message>
    <message>
        <source>Months that files are kept</source>
        <translation>Mesos que es guarden els fitxers</translation>
    </message>
    <message>
        <source>Counted from when a file was added or last opened here.</source>
        <translation>Comptats des que es va afegir o obrir aquí per última vegada.</translation>
    </message>
    <message>
        <source>On a metered line</source>
        <translation>En una línia amb dades limitades</translation>
    </message>
    <message>
        <source>A telephone&apos;s, for example. What you write is always exchanged, and what you open always comes.</source>
        <translation>Per exemple, la d&apos;un telèfon. El que escriviu s&apos;intercanvia sempre, i el que obriu ve sempre.</translation>
    </message>
    <message>
        <source>Start with Windows</source>
        <translation>Inicia amb Windows</translation>
    </message>
    <message>
        <source>Lligall opens by itself, minimized, when you come in to Windows.</source>
        <translation>El Lligall s&apos;obre tot sol, minimitzat, quan entreu a Windows.</translation>
    </message>
    <message>
        <source>Days without the server until the recovery key is asked for</source>
        <translation>Dies sense el servidor fins que es demana la clau de recuperació</translation>
    </message>
    <message>
        <source>0 is never. It is said 14 days ahead, and only the entity&apos;s IT sets it.</source>
        <translation>0 és mai. S&apos;avisa amb 14 dies, i només ho posa la informàtica de l&apos;entitat.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adreça del servidor</translation>
    </message>
    <message>
        <source>What is proposed when another municipality is added.</source>
        <translation>La que es proposa en afegir un altre municipi.</translation>
    </message>
    <message>
        <source>New versions by themselves</source>
        <translation>Versions noves totes soles</translation>
    </message>
    <message>
        <source>They come in the background and start the next time. Where the entity&apos;s IT installs Lligall for everybody, it brings them instead.</source>
        <translation>Arriben mentre treballeu i comencen la pròxima vegada. On informàtica instal·la Lligall per a tothom, les porta ella.</translation>
    </message>
    <message>
        <source>Where new versions are looked for</source>
        <translation>On es busquen les versions noves</translation>
    </message>
    <message>
        <source>Empty is the central server. Whatever the address, only what Lligall&apos;s makers have signed is taken.</source>
        <translation>Si és buit, al servidor central. Sigui quina sigui l&apos;adreça, només s&apos;agafa el que han signat els qui fan Lligall.</translation>
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
        <translation>Com el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clar</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Fosc</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tots</translation>
    </message>
    <message>
        <source>Those of the last months</source>
        <translation>Els dels últims mesos</translation>
    </message>
    <message>
        <source>Files wait for another line</source>
        <translation>Els fitxers esperen una altra línia</translation>
    </message>
    <message>
        <source>As on any other line</source>
        <translation>Com en qualsevol altra línia</translation>
    </message>
    <message>
        <source>Only those in use</source>
        <translation>Només els que es fan servir</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Settings</source>
        <translation>Configuració</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Enrere</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Aquest programa</translation>
    </message>
    <message>
        <source>Look for a new version…</source>
        <translation>Busca una versió nova…</translation>
    </message>
    <message>
        <source>Lligall %1</source>
        <translation>Lligall %1</translation>
    </message>
    <message>
        <source>Municipalities on this desktop</source>
        <translation>Municipis en aquest ordinador</translation>
    </message>
    <message>
        <source>Add another municipality…</source>
        <translation>Afegeix un altre municipi…</translation>
    </message>
    <message>
        <source>Make a new recovery key…</source>
        <translation>Fes una clau de recuperació nova…</translation>
    </message>
    <message>
        <source>desktop %1</source>
        <translation>equip %1</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Dreceres de teclat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Everywhere</source>
        <translation>Arreu</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Espais</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nou</translation>
    </message>
    <message>
        <source>In a case file</source>
        <translation>En un expedient</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>En una llista</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronització</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Enrere</translation>
    </message>
    <message>
        <source>Tick a task</source>
        <translation>Marca una tasca</translation>
    </message>
    <message>
        <source>Leave a field as it was</source>
        <translation>Deixa un camp com estava</translation>
    </message>
    <message>
        <source>Show the underlined letters</source>
        <translation>Mostra les lletres subratllades</translation>
    </message>
</context>
<context>
    <name>Silences</name>
    <message>
        <source>positive silence</source>
        <translation>silenci positiu</translation>
    </message>
    <message>
        <source>negative silence</source>
        <translation>silenci negatiu</translation>
    </message>
    <message>
        <source>expiry of the procedure</source>
        <translation>caducitat del procediment</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>sense efecte</translation>
    </message>
</context>
<context>
    <name>SinceCard</name>
    <message>
        <source>Seen: begin again from now</source>
        <translation>Vist: torna a començar des d&apos;ara</translation>
    </message>
    <message>
        <source>What others have done</source>
        <translation>El que han fet els altres</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i 1 més</numerusform>
            <numerusform>i %n més</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else has changed anything.</source>
        <translation>Ningú més no ha canviat res.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>El servidor</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>1 canvi</numerusform>
            <numerusform>%n canvis</numerusform>
        </translation>
    </message>
    <message>
        <source>contents destroyed</source>
        <translation>contingut eliminat</translation>
    </message>
    <message>
        <source>case file</source>
        <translation>expedient</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Initiation and ordering</source>
        <translation>Inici i ordenació</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instrucció</translation>
    </message>
    <message>
        <source>Ending and resolution</source>
        <translation>Finalització i resolució</translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>open</source>
        <translation>obert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>tancat</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>anul·lat</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Step</source>
        <translation>Tràmit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Empty: it waits for nothing. Or 23/11, +10 working days</source>
        <translation>Buit: no espera res. O 23/11, +10 hàbils</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No cal</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Treu</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprèn</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marca com a fet</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Tràmits</translation>
    </message>
</context>
<context>
    <name>StepStates</name>
    <message>
        <source>pending</source>
        <translation>pendent</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curs</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fet</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no calia</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Steps</source>
        <translation>Tràmits</translation>
    </message>
    <message>
        <source>No steps yet. Add the first one, or go on without: none is obligatory.</source>
        <translation>Encara no hi ha tràmits. Afegiu-hi el primer, o continueu sense: cap no és obligatori.</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>Afegeix un tràmit</translation>
    </message>
    <message>
        <source>Title of the new step</source>
        <translation>Títol del tràmit nou</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no calia</translation>
    </message>
    <message>
        <source>the wait ended on {day}</source>
        <translation>l&apos;espera va acabar el {day}</translation>
    </message>
    <message>
        <source>waits until {day}</source>
        <translation>espera fins al {day}</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Obre…</translation>
    </message>
    <message>
        <source>&amp;Take up again</source>
        <translation>&amp;Reprèn</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fet</translation>
    </message>
    <message>
        <source>&amp;Not needed</source>
        <translation>&amp;No cal</translation>
    </message>
    <message>
        <source>&amp;Under way</source>
        <translation>En &amp;curs</translation>
    </message>
    <message>
        <source>&amp;End the wait</source>
        <translation>Acaba l&apos;&amp;espera</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>Re&amp;peteix</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>Am&amp;unt</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>A&amp;vall</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Treu</translation>
    </message>
</context>
<context>
    <name>Sums</name>
    <message numerus="yes">
        <source>%n things do not work as they should</source>
        <translation>
            <numerusform>Hi ha 1 cosa que no va com ha d&apos;anar</numerusform>
            <numerusform>Hi ha %n coses que no van com han d&apos;anar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works; %n things should be looked at</source>
        <translation>
            <numerusform>Funciona; convé mirar 1 cosa</numerusform>
            <numerusform>Funciona; convé mirar %n coses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncCard</name>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronització</translation>
    </message>
    <message>
        <source>See what waits and what came</source>
        <translation>Mira què espera i què ha arribat</translation>
    </message>
    <message>
        <source>Everything is saved on this computer</source>
        <translation>Tot desat en aquest ordinador</translation>
    </message>
</context>
<context>
    <name>SynchronisationRoom</name>
    <message>
        <source>Synchronisation</source>
        <translation>Sincronització</translation>
    </message>
    <message>
        <source>While one desktop had no connection, another person changed the same field. Nothing has been lost: choose which version stays. The other is kept in the history.</source>
        <translation>Mentre un equip no tenia connexió, una altra persona ha canviat el mateix camp. No s&apos;ha perdut res: trieu quina versió queda. L&apos;altra es conserva a l&apos;historial.</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Res per decidir</translation>
    </message>
    <message>
        <source>When two people change the same field at once, or a change is not accepted, you will find it here.</source>
        <translation>Quan dues persones canvien el mateix camp alhora, o un canvi no s&apos;accepta, ho trobareu aquí.</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Per decidir</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexió</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Dues versions</translation>
    </message>
    <message>
        <source>It will be here when you come back</source>
        <translation>Ho tornareu a trobar aquí</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) done again</source>
        <translation>
            <numerusform>%n canvi tornat a fer</numerusform>
            <numerusform>%n canvis tornats a fer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: they are still here</source>
        <translation>
            <numerusform>%n no s&apos;ha pogut: encara és aquí</numerusform>
            <numerusform>%n no s&apos;han pogut: encara són aquí</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Task</source>
        <translation>Tasca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Treu</translation>
    </message>
    <message>
        <source>Task without a case file</source>
        <translation>Tasca sense expedient</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Reprèn</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marca com a fet</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Tasks</source>
        <translation>Tasques</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>No hi ha res per fer.</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Afegeix una tasca</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>1 per fer</numerusform>
            <numerusform>%n per fer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Obre…</translation>
    </message>
    <message>
        <source>&amp;Take up again</source>
        <translation>&amp;Reprèn</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fet</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>T&amp;reu</translation>
    </message>
</context>
<context>
    <name>TermUnits</name>
    <message>
        <source>working days</source>
        <translation>dies hàbils</translation>
    </message>
    <message>
        <source>natural days</source>
        <translation>dies naturals</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mesos</translation>
    </message>
    <message>
        <source>years</source>
        <translation>anys</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Desfés</translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>Today</source>
        <translation>Avui</translation>
    </message>
    <message>
        <source>All my municipalities</source>
        <translation>Tots els meus municipis</translation>
    </message>
    <message>
        <source>What there is to do</source>
        <translation>El que hi ha per fer</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Per fer</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>El que ha canviat</translation>
    </message>
    <message>
        <source>What falls due, waits that end and questions of the synchronisation appear here.</source>
        <translation>Aquí surten els venciments, les esperes que s&apos;acaben i les preguntes de la sincronització.</translation>
    </message>
    <message>
        <source>Nothing to do today</source>
        <translation>Res per fer avui</translation>
    </message>
    <message>
        <source>Open the first case file: a title is enough.</source>
        <translation>Obriu el primer expedient: n&apos;hi ha prou amb un títol.</translation>
    </message>
    <message>
        <source>A clean desk</source>
        <translation>La taula neta</translation>
    </message>
    <message>
        <source>New case file</source>
        <translation>Expedient nou</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Encara no hi ha res</translation>
    </message>
    <message>
        <source>Case files you may read will be told here.</source>
        <translation>Aquí es dirà quins expedients podeu llegir.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Obre</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fet</translation>
    </message>
    <message>
        <source>&amp;Change the task…</source>
        <translation>&amp;Canvia la tasca…</translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message>
        <source>Search people, NIF, numbers, streets, text…</source>
        <translation>Cerca persones, NIF, números, carrers, text…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nou</translation>
    </message>
    <message numerus="yes">
        <source>%n municipalities</source>
        <translation>
            <numerusform>1 municipi</numerusform>
            <numerusform>%n municipis</numerusform>
        </translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Municipi</translation>
    </message>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation>
            <numerusform>1 per fer avui</numerusform>
            <numerusform>%n per fer avui</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Llengua</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Changes not accepted</source>
        <translation>Canvis no acceptats</translation>
    </message>
    <message>
        <source>The town hall&apos;s server did not accept these changes of yours. They are kept here whole until you have dealt with them; everything else has been synchronised.</source>
        <translation>El servidor de l&apos;ajuntament no ha acceptat aquests canvis vostres. Es conserven aquí sencers fins que els hàgiu resolt; la resta s&apos;ha sincronitzat.</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Saved last: %1, at %2.</source>
        <translation>L&apos;última cosa desada: %1, a les %2.</translation>
    </message>
</context>
<context>
    <name>TypedDates</name>
    <message>
        <source>“{text}” is not a date. Write for example 23/11, tomorrow, Friday or +10 working days.</source>
        <translation>«{text}» no és cap data. Escriviu per exemple 23/11, demà, divendres o +10 hàbils.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo: %1</source>
        <translation>Desfés: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Refés: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Desat</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Desat: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: %2</source>
        <translation>«%1» no es pot desfer: %2</translation>
    </message>
    <message>
        <source>There was nothing left to undo in “%1”</source>
        <translation>Ja no quedava res per desfer de «%1»</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Desfet: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Refet: %1</translation>
    </message>
    <message>
        <source>What %1 has changed since stays</source>
        <translation>El que %1 ha canviat després es queda com està</translation>
    </message>
    <message>
        <source>What has been changed since stays</source>
        <translation>El que s&apos;ha canviat després es queda com està</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>No hi ha res per desfer</translation>
    </message>
    <message>
        <source>It cannot simply be undone</source>
        <translation>No es pot desfer sense més</translation>
    </message>
    <message>
        <source>“%1” stays on record. What answers it is: %2. It asks for a reason, which stays in the case file.</source>
        <translation>De «%1» en queda constància. El que hi respon és: %2. Demana un motiu, que queda a l&apos;expedient.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fet: %1</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Use the printed recovery key instead</source>
        <translation>Fes servir la clau de recuperació impresa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>Copy a report for support</source>
        <translation>Copia un informe per al suport</translation>
    </message>
    <message>
        <source>Recovery key (35 signs in seven groups; capitals, spaces and dashes do not matter)</source>
        <translation>Clau de recuperació (35 signes en set grups; majúscules, espais i guions no compten)</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>La vostra contrasenya</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Torna-ho a provar</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>S&apos;està obrint…</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>Informe copiat</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Restart now</source>
        <translation>Reinicia ara</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entesos</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novetats</translation>
    </message>
    <message>
        <source>&lt;b&gt;Version %1 will start next time.&lt;/b&gt; Go on working: it is all here already.</source>
        <translation>&lt;b&gt;La versió %1 començarà la pròxima vegada.&lt;/b&gt; Continueu treballant: ja és tota aquí.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The new version %1 did not work on this computer&lt;/b&gt;, so Lligall goes on with the one before, %2. Everything you saved is here.</source>
        <translation>&lt;b&gt;La versió nova %1 no ha funcionat en aquest ordinador&lt;/b&gt;, i Lligall continua amb la d&apos;abans, la %2. Tot el que heu desat és aquí.</translation>
    </message>
    <message>
        <source>Check this program</source>
        <translation>Comprova el programa</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Close the window that is open first, and then restart.</source>
        <translation>Tanqueu primer la finestra que hi ha oberta, i després reinicieu.</translation>
    </message>
    <message>
        <source>Something you typed is not saved yet: mend it first, and then restart.</source>
        <translation>Hi ha una cosa que heu escrit i encara no s&apos;ha desat: arregleu-la primer, i després reinicieu.</translation>
    </message>
    <message>
        <source>Lligall is still doing something you asked for: restart when it has ended.</source>
        <translation>Lligall encara fa una cosa que heu demanat: reinicieu quan acabi.</translation>
    </message>
    <message>
        <source>You can go on working: nothing changes until Lligall is opened again.</source>
        <translation>Podeu continuar treballant: res no canvia fins que torneu a obrir Lligall.</translation>
    </message>
    <message>
        <source>Lligall %1 is the newest version.</source>
        <translation>Lligall %1 és la versió més nova.</translation>
    </message>
    <message>
        <source>It looks once a day by itself, and brings what is new in the background.</source>
        <translation>Ho mira sol un cop al dia, i porta el que hi ha de nou mentre treballeu.</translation>
    </message>
    <message>
        <source>Version %1 will start next time.</source>
        <translation>La versió %1 començarà la pròxima vegada.</translation>
    </message>
    <message>
        <source>Version %1 did not work on this computer, so it is not tried again.</source>
        <translation>La versió %1 no ha funcionat en aquest ordinador, i no es tornarà a provar.</translation>
    </message>
    <message>
        <source>The one after it will come by itself. Tell support if you have not.</source>
        <translation>La següent vindrà sola. Aviseu el suport, si encara no ho heu fet.</translation>
    </message>
    <message>
        <source>Another Lligall of yours is looking for new versions at this moment.</source>
        <translation>Un altre Lligall vostre està buscant versions noves ara mateix.</translation>
    </message>
    <message>
        <source>Look again in a few minutes.</source>
        <translation>Torneu-ho a mirar d&apos;aquí a uns minuts.</translation>
    </message>
    <message>
        <source>This copy of Lligall does not update itself.</source>
        <translation>Aquesta còpia de Lligall no s&apos;actualitza sola.</translation>
    </message>
    <message>
        <source>It was not put here by the installer. Whoever put it here brings new versions.</source>
        <translation>No l&apos;ha posada aquí l&apos;instal·lador. Les versions noves les porta qui l&apos;hi va posar.</translation>
    </message>
    <message>
        <source>It is installed for everybody on this computer, and IT brings new versions.</source>
        <translation>Està instal·lada per a tothom en aquest ordinador, i les versions noves les porta informàtica.</translation>
    </message>
    <message>
        <source>The administrator of this computer brings the new versions.</source>
        <translation>Les versions noves les porta l&apos;administrador d&apos;aquest ordinador.</translation>
    </message>
    <message>
        <source>Lligall does not look for them by itself. If you miss one, ask your IT.</source>
        <translation>Lligall no les busca. Si us en falta cap, demaneu-la a informàtica.</translation>
    </message>
    <message>
        <source>There is no server yet to ask for new versions.</source>
        <translation>Encara no hi ha cap servidor a qui demanar versions noves.</translation>
    </message>
    <message>
        <source>Enrol a municipality first: its server has them.</source>
        <translation>Doneu d&apos;alta primer un municipi: el seu servidor les té.</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <translation>Ho heu aturat.</translation>
    </message>
    <message>
        <source>What had come is kept, and the next time it goes on from there.</source>
        <translation>El que havia arribat es guarda, i la pròxima vegada continua des d&apos;allà.</translation>
    </message>
    <message>
        <source>It will be tried again by itself.</source>
        <translation>Es tornarà a provar sol.</translation>
    </message>
    <message>
        <source>The disk has no room for the new version (it takes %1; %2 are left).</source>
        <translation>Al disc no hi cap la versió nova (ocupa %1 i en queden %2).</translation>
    </message>
    <message>
        <source>Empty the recycle bin or delete files you do not need, and look again.</source>
        <translation>Buideu la paperera o esborreu fitxers que no necessiteu, i torneu a buscar.</translation>
    </message>
    <message>
        <source>The disk became full while the new version was coming.</source>
        <translation>El disc s&apos;ha omplert mentre arribava la versió nova.</translation>
    </message>
    <message>
        <source>The new version could not be written: another program holds its files.</source>
        <translation>La versió nova no s&apos;ha pogut escriure: un altre programa en reté els fitxers.</translation>
    </message>
    <message>
        <source>That is often an antivirus. It will be tried again by itself; if it goes on for days, tell your IT.</source>
        <translation>Sovint és un antivirus. Es tornarà a provar sol; si dura dies, digueu-ho a informàtica.</translation>
    </message>
    <message>
        <source>The connection was cut while the new version was coming.</source>
        <translation>La connexió s&apos;ha tallat mentre arribava la versió nova.</translation>
    </message>
    <message>
        <source>What came is kept, and it goes on from there by itself.</source>
        <translation>El que ha arribat es guarda, i continuarà sol des d&apos;allà.</translation>
    </message>
    <message>
        <source>Where the new versions are cannot be reached now.</source>
        <translation>Ara no es pot arribar al lloc de les versions noves.</translation>
    </message>
    <message>
        <source>What answers where new versions are looked for is something else.</source>
        <translation>Al lloc on es busquen les versions noves hi respon una altra cosa.</translation>
    </message>
    <message>
        <source>Open the web browser in case the network asks for something, or look at the address in Settings.</source>
        <translation>Obriu el navegador per si la xarxa demana alguna cosa, o mireu l&apos;adreça a Configuració.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let Lligall through to the new versions.</source>
        <translation>El proxy d&apos;aquesta xarxa no deixa que Lligall arribi a les versions noves.</translation>
    </message>
    <message>
        <source>Tell your IT: it should let that address through without a password.</source>
        <translation>Digueu-ho a informàtica: ha de deixar passar aquesta adreça sense contrasenya.</translation>
    </message>
    <message>
        <source>Nothing has been installed: the version you have goes on, and everything is as it was.</source>
        <translation>No s&apos;ha instal·lat res: continua la versió que teniu, i tot és com era.</translation>
    </message>
</context>
<context>
    <name>Verified</name>
    <message>
        <source>It has not been verified on this computer yet.</source>
        <translation>Encara no s&apos;ha verificat en aquest ordinador.</translation>
    </message>
    <message>
        <source>It could not be verified yet ({date}): part of the history was still on its way. Try again later.</source>
        <translation>Encara no es podia verificar ({date}): una part de l&apos;historial estava en camí. Torneu-ho a provar més tard.</translation>
    </message>
    <message>
        <source>Verified ({date}): the history is whole, and it is the one the server signed.</source>
        <translation>Verificat ({date}): l&apos;historial és íntegre i és el que va signar el servidor.</translation>
    </message>
    <message>
        <source>Verified ({date}): what this computer keeps is not the history the server signed.</source>
        <translation>Verificat ({date}): el que guarda aquest ordinador no és l&apos;historial que va signar el servidor.</translation>
    </message>
    <message>
        <source>Entries {first} to {last}, held against {words} signatures of the server.</source>
        <translation>Anotacions de la {first} a la {last}, contrastades amb {words} signatures del servidor.</translation>
    </message>
    <message>
        <source>Entries {first} to {last}: {what}.</source>
        <translation>Anotacions de la {first} a la {last}: {what}.</translation>
    </message>
    <message>
        <source>You can go on working, and what you do is kept and sent as always.</source>
        <translation>Podeu continuar treballant: el que feu es desa i s&apos;envia com sempre.</translation>
    </message>
    <message>
        <source>Make a backup now, copy the report and call support: the server and the other computers have theirs.</source>
        <translation>Feu ara una còpia de seguretat, copieu l&apos;informe i truqueu al suport: el servidor i els altres ordinadors tenen el seu.</translation>
    </message>
    <message>
        <source>something in them was altered after the server signed them</source>
        <translation>s&apos;hi ha alterat alguna cosa després que el servidor les signés</translation>
    </message>
    <message>
        <source>they can no longer be read</source>
        <translation>ja no es poden llegir</translation>
    </message>
    <message>
        <source>some are missing, or stand twice or out of their place</source>
        <translation>en falten, n&apos;hi ha de repetides o són fora de lloc</translation>
    </message>
    <message>
        <source>they belong to another entity</source>
        <translation>són d&apos;un altre ens</translation>
    </message>
    <message>
        <source>a content is missing, and no disposal explains it</source>
        <translation>hi falta un contingut i cap eliminació no ho explica</translation>
    </message>
    <message>
        <source>the server began anew there, and no restore was told</source>
        <translation>el servidor hi va començar de nou sense que consti cap restauració</translation>
    </message>
    <message>
        <source>the signature kept for them is not the server&apos;s</source>
        <translation>la signatura que se&apos;n guarda no és del servidor</translation>
    </message>
    <message>
        <source>the last ones are missing</source>
        <translation>hi falten les últimes</translation>
    </message>
    <message>
        <source>they are whole, but what this computer noted about them is not</source>
        <translation>són íntegres, però no el que aquest ordinador n&apos;ha anotat</translation>
    </message>
    <message>
        <source>they are whole, but what is shown is not what they lead to</source>
        <translation>són íntegres, però el que es mostra no és el que en resulta</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Save the choice</source>
        <translation>Desa la tria</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Totes les meves</translation>
    </message>
    <message>
        <source>All the other&apos;s</source>
        <translation>Totes les de l&apos;altre</translation>
    </message>
    <message>
        <source>All the town hall&apos;s</source>
        <translation>Totes les de l&apos;ajuntament</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Més tard</translation>
    </message>
    <message>
        <source>Your role may look at this but not decide it.</source>
        <translation>El vostre rol ho pot mirar però no decidir.</translation>
    </message>
    <message numerus="yes">
        <source>%n different fields</source>
        <translation>
            <numerusform>1 camp diferent</numerusform>
            <numerusform>%n camps diferents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal</source>
        <translation>
            <numerusform>1 d&apos;igual</numerusform>
            <numerusform>%n d&apos;iguals</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La vostra</translation>
    </message>
    <message>
        <source>this desktop</source>
        <translation>aquest equip</translation>
    </message>
    <message>
        <source>The one of %1</source>
        <translation>La de %1</translation>
    </message>
    <message>
        <source>The town hall’s</source>
        <translation>La de l&apos;ajuntament</translation>
    </message>
    <message>
        <source>“%1” has been changed again since and now says: %2</source>
        <translation>«%1» s&apos;ha tornat a canviar després i ara diu: %2</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Per enviar</translation>
    </message>
    <message>
        <source>Nothing waits: the server has everything you have done.</source>
        <translation>No espera res: el servidor té tot el que heu fet.</translation>
    </message>
    <message>
        <source>Nothing is sent from a practice office.</source>
        <translation>Des d&apos;un municipi de pràctiques no s&apos;envia res.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i 1 més</numerusform>
            <numerusform>i %n més</numerusform>
        </translation>
    </message>
    <message>
        <source>received, being confirmed</source>
        <translation>rebut, s&apos;està confirmant</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Benvinguda</translation>
    </message>
    <message>
        <source>Enrolling this desktop…</source>
        <translation>S&apos;està donant d&apos;alta aquest ordinador…</translation>
    </message>
    <message>
        <source>Preparing the sample data…</source>
        <translation>S&apos;estan preparant les dades de mostra…</translation>
    </message>
    <message>
        <source>Stopping when the server lets go…</source>
        <translation>S&apos;aturarà quan el servidor respongui…</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>Pas %1 de 3</translation>
    </message>
    <message>
        <source>Welcome to Lligall</source>
        <translation>Us donem la benvinguda a Lligall</translation>
    </message>
    <message>
        <source>Enrol this desktop</source>
        <translation>Doneu d&apos;alta aquest ordinador</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Rooms</source>
        <translation>Espais</translation>
    </message>
    <message numerus="yes">
        <source>%n to do today</source>
        <translation>
            <numerusform>1 per fer avui</numerusform>
            <numerusform>%n per fer avui</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>that a computer number</source>
        <translation>que numeri un ordinador</translation>
    </message>
    <message>
        <source>that the server number again</source>
        <translation>que torni a numerar el servidor</translation>
    </message>
</context>
<context>
    <name>_Fields</name>
    <message>
        <source>What is to be done</source>
        <translation>Què s&apos;ha de fer</translation>
    </message>
    <message>
        <source>23/11, tomorrow, +10 working days</source>
        <translation>23/11, demà, +10 hàbils</translation>
    </message>
</context>
<context>
    <name>_NewTask</name>
    <message>
        <source>What is to be done</source>
        <translation>Què s&apos;ha de fer</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Fins quan</translation>
    </message>
    <message>
        <source>Friday, 23/11, +10 working days</source>
        <translation>Divendres, 23/11, +10 hàbils</translation>
    </message>
    <message>
        <source>Add the task</source>
        <translation>Afegeix la tasca</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Escriviu què s&apos;ha de fer.</translation>
    </message>
</context>
<context>
    <name>_NoteDialog</name>
    <message>
        <source>Change the note</source>
        <translation>Canvia la nota</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Write something, or remove the note.</source>
        <translation>Escriviu-hi alguna cosa o traieu la nota.</translation>
    </message>
</context>
<context>
    <name>_RenameDialog</name>
    <message>
        <source>Rename the file</source>
        <translation>Canvia el nom del fitxer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escriviu un nom.</translation>
    </message>
</context>
<context>
    <name>_RoleFields</name>
    <message>
        <source>Nobody in particular</source>
        <translation>Ningú en concret</translation>
    </message>
</context>
<context>
    <name>_StepModel</name>
    <message>
        <source>done</source>
        <translation>fet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curs</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no calia</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendent</translation>
    </message>
</context>
<context>
    <name>_Work</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel·la</translation>
    </message>
</context>
</TS>
