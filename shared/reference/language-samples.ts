// A page of ordinary prose in each Latin-script language the desk can read (ISO 639-1), written for this purpose.
// Only the frequency of its letter groups is used: see `shared/domain/reading/page-language.ts`. Nobody's letter.
import type { LanguageSamples } from '../domain/reading/language-profile.ts';

export const LANGUAGE_SAMPLES: LanguageSamples = {
  fr: `Hier soir nous avons mangé dans la cuisine avec ma sœur et ses voisins, puis chacun est rentré chez soi. Il faisait
    froid et la pluie tombait sur le toit. Je pensais à ce que mon père disait toujours : quand on travaille bien, on dort
    bien. Depuis que je suis parti, beaucoup de choses ont changé, mais cette maison reste la même. Les jours passent
    lentement, on attend le courrier, on lit des livres, on parle de l’avenir. J’aimerais trouver un emploi après ma sortie
    et reprendre des études. Pouvez-vous me dire où il faut s’adresser pour obtenir ces documents ? Nous vous remercions
    pour vos conseils et nous espérons une réponse rapide. Ils ont refusé notre demande sans donner de raison, alors qu’elle
    était complète et signée par le directeur. Elle voudrait aussi savoir si cela peut être fait avant la fin du mois.`,
  en: `Yesterday evening we ate in the kitchen with my sister and her neighbours, and then everyone went home. It was cold
    and the rain was falling on the roof. I was thinking about what my father always said: when you work well, you sleep
    well. Since I left, many things have changed, but that house is still the same. The days go by slowly, we wait for the
    mail, we read books and talk about the future. After my release I would like to find a job and begin my studies again.
    Can you tell me where I should go to get these documents? We thank you for your advice and we hope for a quick reply.
    They refused our request without giving any reason, although it was complete and had been signed by the director. She
    would also like to know whether this could be done before the end of the month, because there is nothing else to try.`,
  es: `Ayer por la noche cenamos en la cocina con mi hermana y sus vecinos, y después cada uno se fue a su casa. Hacía frío y
    la lluvia caía sobre el tejado. Yo pensaba en lo que siempre decía mi padre: cuando se trabaja bien, se duerme bien.
    Desde que me fui han cambiado muchas cosas, pero aquella casa sigue siendo la misma. Los días pasan despacio, esperamos
    el correo, leemos libros y hablamos del futuro. Al salir me gustaría encontrar un empleo y volver a estudiar. ¿Pueden
    decirme adónde hay que ir para conseguir estos documentos? Les damos las gracias por sus consejos y esperamos una pronta
    contestación. Rechazaron nuestra petición sin dar ninguna razón, aunque estaba completa y firmada por el director. Ella
    quisiera saber también si esto puede hacerse antes de que termine el mes, porque ya no queda otra solución.`,
  pt: `Ontem à noite jantámos na cozinha com a minha irmã e os vizinhos dela, e depois cada um foi para sua casa. Estava frio
    e a chuva caía no telhado. Eu pensava naquilo que o meu pai dizia sempre: quem trabalha bem, dorme bem. Desde que parti
    mudaram muitas coisas, mas aquela casa continua igual. Os dias passam devagar, esperamos pelo correio, lemos livros e
    falamos do futuro. Quando sair gostava de encontrar um emprego e voltar a estudar. Podem dizer-me aonde é preciso ir
    para conseguir estes documentos? Agradecemos os vossos conselhos e esperamos uma resposta rápida. Recusaram o nosso
    pedido sem dar nenhuma razão, embora estivesse completo e assinado pelo diretor. Ela também queria saber se isso pode
    ser feito antes do fim do mês, porque não há outra solução. Não tenho ninguém que me possa trazer as coisas.`,
  it: `Ieri sera abbiamo mangiato in cucina con mia sorella e i suoi vicini, poi ognuno è tornato a casa propria. Faceva
    freddo e la pioggia cadeva sul tetto. Pensavo a quello che diceva sempre mio padre: chi lavora bene dorme bene. Da
    quando sono partito molte cose sono cambiate, ma quella casa è rimasta la stessa. I giorni passano lentamente, si
    aspetta la posta, si leggono libri e si parla del futuro. Dopo l’uscita mi piacerebbe trovare un lavoro e riprendere gli
    studi. Potete dirmi dove bisogna andare per ottenere questi documenti? Vi siamo grati per i vostri consigli e speriamo
    in una pronta risposta. Hanno respinto la nostra richiesta senza dare nessun motivo, anche se era completa e firmata
    dal direttore. Lei vorrebbe anche sapere se questo può essere fatto prima della fine del mese, perché non c’è altro.`,
  ro: `Aseară am mâncat în bucătărie cu sora mea și cu vecinii ei, apoi fiecare s-a dus acasă. Era frig și ploaia cădea pe
    acoperiș. Mă gândeam la ce spunea mereu tatăl meu: cine muncește bine, doarme bine. De când am plecat s-au schimbat
    multe lucruri, dar casa aceea a rămas la fel. Zilele trec încet, așteptăm poșta, citim cărți și vorbim despre viitor.
    După ce voi fi liber mi-ar plăcea să găsesc un loc de muncă și să învăț din nou. Puteți să îmi spuneți unde trebuie să
    merg ca să obțin aceste documente? Vă suntem recunoscători pentru sfaturi și sperăm într-un răspuns cât mai repede. Au
    respins cererea noastră fără să dea niciun motiv, deși era completă și semnată de director. Ea ar vrea să știe și dacă
    acest lucru se poate face înainte de sfârșitul lunii, fiindcă nu mai există altă soluție pentru noi.`,
  sq: `Mbrëmë hëngrëm në kuzhinë me motrën time dhe fqinjët e saj, pastaj secili shkoi në shtëpinë e vet. Bënte ftohtë dhe
    shiu binte mbi çati. Unë mendoja për atë që thoshte gjithmonë babai im: kush punon mirë, fle mirë. Që kur jam larguar
    kanë ndryshuar shumë gjëra, por ajo shtëpi ka mbetur njësoj. Ditët kalojnë ngadalë, presim postën, lexojmë libra dhe
    flasim për të ardhmen. Kur të lirohem do të më pëlqente të gjeja një punë dhe të filloja përsëri mësimet. A mund të më
    thoni ku duhet të shkoj që t’i marr këto dokumente? Ju jemi mirënjohës për këshillat dhe shpresojmë në një përgjigje të
    shpejtë. Ata e kthyen mbrapsht kërkesën tonë pa dhënë asnjë arsye, edhe pse ishte e plotë dhe e nënshkruar nga drejtori.
    Ajo do të donte të dinte gjithashtu nëse kjo mund të bëhet para fundit të muajit, sepse nuk ka zgjidhje tjetër.`,
  tr: `Dün akşam kız kardeşim ve komşularıyla mutfakta yemek yedik, sonra herkes kendi evine döndü. Hava soğuktu ve yağmur
    çatıya yağıyordu. Babamın her zaman söylediği sözü düşünüyordum: iyi çalışan iyi uyur. Ben gittikten sonra çok şey
    değişti ama o ev hâlâ aynı duruyor. Günler yavaş geçiyor, postayı bekliyoruz, kitap okuyoruz ve gelecekten konuşuyoruz.
    Çıktıktan sonra bir iş bulmak ve yeniden okula başlamak istiyorum. Bu belgeleri almak için nereye gitmem gerektiğini
    bana söyleyebilir misiniz? Verdiğiniz öğütler için size minnettarız ve hızlı bir yanıt umuyoruz. Dilekçemizi hiçbir
    neden göstermeden geri çevirdiler, oysa eksiksizdi ve müdür tarafından imzalanmıştı. O da bunun ay sonundan önce yapılıp
    yapılamayacağını bilmek istiyor, çünkü başka çaremiz kalmadı. Ailem uzakta olduğu için kimse gelemiyor.`,
};
