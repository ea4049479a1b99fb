/// The most common passwords of twelve characters and more, which everybody who guesses tries first.
///
/// - Source: those long enough of R. Williams's list of 20,000 common passwords, as published with Django 5.2 (BSD
///   licence), without what is damaged or belongs to one leaked account; added are Polish and office habits.
enum CommonPasswords {
    static let all = Set(
        """
        000000000000 010203040506 0r968ji9ufj6 102030405060 111111111111 111111111111111 112233445566
        123123123123 123321123321 123456123456 123456654321 1234567890-= 123456789000
        12345678900987654321 1234567890123 12345678901234567890 1234567890987654321 1234567890qwertyuiop
        1234567891011 123456789101112 123456789123 123456789123456 1234567891234567 123456789123456789
        12345678987654321 123456789987654321 123456789abc 123456789asd 123456789qaz 123456789qwe
        123456789qwerty 123456qwerty 123admin321a 123qwe123qwe 123qweasdzxc 159753159753 1q2w3e4r5t6y
        1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc
        1qaz2wsx3edc4rfv 1qazxsw23edc 520love101182 5532361cnjqrf abc123456789 admin1234567
        admin12345678 adminadmin123 administrator administrator1 administrator123 agnieszka123
        aleksandra123 arabella24630 asdfghjkl123 asdfghjklzxcvbnm avrillavigne bartlomiej123
        batman123456 changeme1234 changeme12345 christopher1 combat123654 cookiemonster
        correcthorsebatterystaple cosmopolitan counterstrike demon1q2w3e4r demon1q2w3e4r5t dfg5fhg5vgfh1
        dragon123456 edwardcullen ezekiel11991 fallen_angel familiyafamiliya finalfantasy football1234
        g13916055158 gettherefast gfhjkmgfhjkm ghbdtnrfrltkf gorniczabrze hannahmontana haslo1234567
        haslo123456789 haslohaslo123 haslohaslohaslo hawkesbury93 ichliebedich ihatethisgame
        ilovemyfamily iloveyou1234 iloveyou12345 imyaimyaimya inactive1996aug ingodwetrust international
        internazionale jamesbond007 jesuslovesme jkiuztdftl57 jundian2011xr justinbieber kartoffelpuffer
        katarzyna123 knackwurst8853 kochamcie123 kochamciebie kochampolske laurel12creek leavemealone
        leliane50934 letmein12345 letmeinletmein lightpower12345 liverpool123 lovelovelove m01759766727
        malgorzata123 manchesterunited maprchem56458 marek14michal megaparol12345 michaeljackson
        minecraft123 mistrzpolski moderncombat mojehaslo123 mojehaslo1234 monkey123456 n8zgt5p0shw=
        natiichen999 needforspeed neworleans12345 onedirection p@ssw0rd1234 p@ssword1234 passw0rd1234
        password!234 password1234 password12345 password123456 password123456789 passwordpassword
        peanutbutter playstation2 playstation3 pokemon12345 polska123456 polska1234567 polskapolska
        princess1234 professional przyjaciolki q1w2e3r4t5y6 q1w2e3r4t5y6u7i8o9p0 qazwsxedc123
        qazwsxedcrfv qazwsxedcrfvtgb qazxswedcvfr qwe123qwe123 qweasdzxc123 qwegta13091990 qwerasdfzxcv
        qwerty123456 qwerty1234567 qwerty12345678 qwerty123456789 qwertyasdfgh qwertyqwerty qwertyuiop12
        qwertyuiop123 qwertyuiop[] qwertyuiopasdf qwertyuiopasdfghjkl qwertyytrewq residentevil
        s8ylpe9jdpvym sdf7asdf6asdg8df sebastian106 secret123456 secretsecret seniseviyorum
        somanypickles27 sonnenschein sonyericsson startfinding starwars1234 starwarsfan10
        stefangreil1983 stratocaster summer202300 sunshine1234 superman1234 supernatural tajnehaslo123
        telechargement temppassword test12345678 testowehaslo testtesttest total12scherz transformers
        trustno1trustno1 vitor1268123 welcome12345 welcome123456 weronika1992 wiosna202600 xantria10315
        yandi20080527 yemi19900911 yfdbufnjh10305070 zaq12wsxcde3 zaq12wsxzaq12wsx zaq1@wsxcde3
        zaq1xsw2cde3 zima20232024 zmx870919123 zxcasdqwe123
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
