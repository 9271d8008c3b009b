//! Made-up names of many cultures: common given and family names by chance, and a long tail of
//! families made of syllables, so that there are as many different ones as in a real crowd.

/// Numbers that look random and are the same every time (`SplitMix64`, Steele, Lea, Flood 2014).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % sides.max(1) as u64) as usize
    }

    /// One of these, the first more often than the last.
    fn common<'a>(&mut self, words: &'a str) -> &'a str {
        let words: Vec<&str> = words.split(' ').collect();
        let nth = self.roll(words.len()).min(self.roll(words.len()));
        words.get(nth).copied().unwrap_or_default()
    }

    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.roll(of.len()))
    }
}

struct Culture {
    given: &'static str,
    family: &'static str,
    /// Syllables of rarer families; none where families are few.
    syllables: &'static str,
    /// What rarer families end in.
    endings: &'static str,
}

const CULTURES: &[Culture] = &[
    Culture {
        given: "James Mary John Ian Grace Oliver Amelia Jack Isla Harry Ava Noah Mia George Emily Charlie Poppy Thomas Ella Oscar Lily William Sophie Henry Ruby Edward Alice Samuel Hannah Daniel Lucy Fiona Callum Niamh Siobhán Seán Gareth Rhiannon Mary-Ann Jean",
        family: "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke O’Brien O’Connor Murphy Kelly Byrne MacDonald McKenzie Fraser Campbell Smith-Jones",
        syllables: "Ash Black Brad Brook Cart Cold Dun East Fair Green Hart Hol Kings Lang Mil Nor Oak Pem Red Sher South Stan Thorn Wal West Whit Wood",
        endings: "ton ley ford worth bury field man son er well wick ham by combe stead",
    },
    Culture {
        given: "Ben Anna Lukas Emma Jonas Mia Leon Lena Finn Marie Jürgen Käthe Jörg Günther Björn Heike Uwe Sabine Götz Renate Matthias Ulrike Stefan Bärbel Hans-Peter Anneliese",
        family: "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Krüger Groß Weiß Jäger Böhm von-Hagen Lüdenscheidt",
        syllables: "Al Berg Brand Dorn Eich Fal Gott Hart Heid Hohl Kirch Lind Mar Neu Ober Pfei Reich Rös Stein Thal Unter Wald Wein Zell",
        endings: "mann bach berg er hausen meier feld stein ling holz bauer hofer egger brück",
    },
    Culture {
        given: "Ana María José Juan Carmen Luis Lucía Carlos Sofía Javier Elena Miguel Isabel Pedro Laura Andrés Noelia Íñigo Begoña João Inês Tiago Beatriz Gonçalo Conceição Rui Ana-Rita",
        family: "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Ruiz Díaz Núñez Muñoz Silva Santos Pereira Ferreira Costa Oliveira Gonçalves Araújo de-la-Cruz dos-Santos",
        syllables: "Al Bar Cal Cas Cor Del Es Fuen Gal Her Igle Jim Lan Man Mon Nav Ol Pal Que Riv Sal Tor Val Vill Zam",
        endings: "ares ada ero illo osa ante ales ueta ido arte eño ella án ín",
    },
    Culture {
        given: "Noor Daan Emma Sem Julia Lotte Joost Sanne Bram Femke Lars Freja Søren Åse Bjørn Ingrid Håkon Astrid Øyvind Linnéa Göran Märta Þórður Guðrún Aino Väinö",
        family: "de-Vries Jansen Bakker Visser Smit van-der-Berg van-Dijk Hansen Jensen Nielsen Sørensen Østergård Kjær Lindström Åkesson Sjögren Bergström Jónsdóttir Korhonen Mäkinen Nieminen Hämäläinen",
        syllables: "Ander Bak Dal Eng Fager Gran Hag Isak Jakob Kron Lund Mag Nord Ols Peder Rosen Sand Sten Thor Ulf Vester Wik",
        endings: "sen sson gren berg lund quist dahl vik stad mark stra huis man",
    },
    Culture {
        given: "Piotr Anna Łukasz Zofia Wojciech Małgorzata Krzysztof Agnieszka Jan Jiří Tereza Ondřej Žofie Luka Željko Đorđe Ana Nikola Bence Zsófia László Ágnes Ștefan Ioana Andrei Ilinca",
        family: "Nowak Kowalski Wiśniewska Wójcik Kamiński Zieliński Dąbrowska Novák Svoboda Dvořáková Procházka Horvat Kovačević Đukić Nagy Szabó Tóth Kovács Popescu Ionescu Rusu Bălan Țurcanu",
        syllables: "Bor Chmie Dob Gór Jab Kal Kra Les Maj Mal Mos Ost Paw Rad Sob Szy Tom Urb Wal Wró Zag Zar",
        endings: "owski ewska icz ak czyk ński ová ek ić escu ka ny uk",
    },
    Culture {
        given: "Иван Анна Сергей Мария Дмитрий Ольга Алёна Николай Юлия Андрій Оксана Ганна Петър Елица Svetlana Dmitri Olha Andriy",
        family: "Иванов Петрова Сидоров Кузнецова Попов Соколова Лебедев Шевченко Коваленко Бондар Димитров Ivanova Petrov Shevchenko",
        syllables: "",
        endings: "",
    },
    Culture {
        given: "Γιώργος Μαρία Κώστας Ελένη Νίκος Κατερίνα Yannis Eleni Kostas Dimitra",
        family: "Παπαδόπουλος Νικολάου Γεωργίου Οικονόμου Papadopoulos Nikolaou Georgiou Economou Vlachos",
        syllables: "",
        endings: "",
    },
    Culture {
        given: "Mohammed Fatima Ahmed Aisha Omar Layla Hassan Zeynep Mehmet Ayşe Işıl Deniz İbrahim Gül Yusuf Maryam محمد فاطمة أحمد ليلى Reza Shirin",
        family: "Khan Hussain Ahmed Ali al-Hassan El-Sayed Haddad Yılmaz Kaya Demir Çelik Şahin Öztürk Aydın Hosseini Karimi العلي الحسن Rahman Malik",
        syllables: "Ab Ak Bah Dar Er Far Gha Has Jab Kar Mah Naj Qas Raf Sal Tah Ul Yaz Zar",
        endings: "ani awi oğlu zadeh i oor eddin man een ullah lar",
    },
    Culture {
        given: "Priya Arjun Aarav Ananya Rohan Sneha Vikram Lakshmi Anjali Ravi Simran Harpreet Thilini Nuwan प्रिया अर्जुन",
        family: "Patel Singh Sharma Kumar Gupta Reddy Nair Iyer Das Mukherjee Kaur Perera Fernando शर्मा सिंह",
        syllables: "Bala Chandra Gopa Jaya Krishna Maha Nara Rama Srini Subra Venka Vija",
        endings: "swamy murthy nathan krishnan raju rao raj lingam sundaram kar",
    },
    Culture {
        given: "Wei Fang Xiaoming Li Na Jing Yan Hao Mei Jun Ming Yuki Haruto Sakura Ren Minjun Seo-yeon Jiwoo Olivia-Mei Kwame",
        family: "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Tanaka Sato Suzuki Yamamoto Kim Lee Park Choi Jung",
        syllables: "",
        endings: "",
    },
    Culture {
        given: "小明 丽 伟 芳 秀英 太郎 花子 さくら 民俊 민준 서연 지우",
        family: "王 李 张 刘 陈 山田 田中 佐藤 鈴木 김 이 박 최",
        syllables: "",
        endings: "",
    },
    Culture {
        given: "Linh Anh Minh Hương Thảo Tuấn Đức Ngọc Phương Quân Aroha Tane Leilani Ka‘ahu Mele",
        family: "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Kealoha Tūhoe Ngata",
        syllables: "",
        endings: "",
    },
    Culture {
        given: "Olu Chidi Amina Ngozi Kofi Ama Kwame Abena Thandiwe Sipho Wanjiru Otieno Fatou Mamadou Tendai Rudo Abebe Selam Ọlá Ṣọlá",
        family: "Okafor Adeyemi Okonkwo Mensah Owusu Dlamini Nkosi Mwangi Odhiambo Diallo Traoré N’Diaye Moyo Tesfaye Bekele Abubakar",
        syllables: "Ade Ba Chi Di Eke Fo Ka Ko Ma Mbe Nda Nwa Obi Odu Oko Ogu Sa Ta Um Wa Zu",
        endings: "wale kwe fo mba ni la tunde nna zi go ye sola bayo",
    },
];

/// What stands apart in a family name; in the tables above blanks part the names.
const PARTICLES: &[&str] = &["de-la-", "van-der-", "van-", "von-", "de-", "dos-"];

/// A made-up person.
#[derive(Default)]
pub(crate) struct Person {
    pub(crate) given: String,
    pub(crate) family: String,
    pub(crate) email: String,
}

/// So many made-up people, the same every time.
pub(crate) fn people(count: usize) -> Vec<Person> {
    let mut dice = Dice::new(2_026);
    (0..count).map(|nth| person(&mut dice, nth)).collect()
}

fn person(dice: &mut Dice, nth: usize) -> Person {
    let Some(culture) = dice.one(CULTURES) else { return Person::default() };
    let mut given = dice.common(culture.given).to_owned();
    if dice.roll(8) == 0 {
        given = format!("{given} {}", dice.common(culture.given));
    }
    let mut family = family(dice, culture);
    if dice.roll(12) == 0 {
        family = format!("{family}-{}", dice.common(culture.family));
    }
    let family = PARTICLES
        .iter()
        .fold(family, |family, particle| family.replace(particle, &particle.replace('-', " ")));
    let local = porchlight::search::fold(&format!("{given}.{family}")).replace(' ', ".");
    let email = if local.is_ascii() {
        format!("{local}{}@posta.example", nth % 97)
    } else {
        format!("guest{nth}@posta.example")
    };
    Person { given, family, email }
}

fn family(dice: &mut Dice, culture: &Culture) -> String {
    if culture.syllables.is_empty() || dice.roll(3) == 0 {
        return dice.common(culture.family).to_owned();
    }
    let middle = if dice.roll(3) == 0 {
        dice.common(culture.syllables).to_lowercase()
    } else {
        String::new()
    };
    format!("{}{middle}{}", dice.common(culture.syllables), dice.common(culture.endings))
}
