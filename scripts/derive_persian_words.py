#!/usr/bin/env python3
"""Derives common/text/persian_words.txt from the word list of Debian's package aspell-fa.

That list (GPL-2.0-or-later; Gostareh Negar, Sharif FarsiWeb and others) writes out every inflection
of its words. A word that takes a plural, a comparative or a possessive there is a word of its own
and not an inflection of another, which is what the stemmer wants to know.

    apt-get install aspell aspell-fa
    scripts/derive_persian_words.py > common/text/persian_words.txt
"""

import gzip
import subprocess

LISTS = ("common", "generic", "scientific")
ZWNJ = "\u200c"
FOLDED = {"ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ؤ": "و",
          "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا"}
DROPPED = set("ء\u0640\u0654\u0670") | {chr(c) for c in range(0x064B, 0x0660)}

# What the list ends an inflected word with; never the end of a word of its own here.
INFLECTED = ("های", "هایی", "هایم", "ترین")
# Endings after a half-space, which make no compound.
ENDINGS = {"ها", "های", "هایی", "ای", "ام", "ات", "اش", "ایم", "اید", "اند", "تر", "ترین", "ی"}

# Words of the economy that the list of 2006 lacks.
ADDED_NOUNS = """
ارز بورس یارانه برجام برنامه بودجه نقدینگی استارتاپ پلتفرم فینتک رمزارز بیتکوین بلاکچین اپلیکیشن
سامانه سوییفت اوپک یورو درهم لیر یوان تتر سکه دلال سفتهباز اوراق صکوک اختلاس رانت قاچاق همت
کرونا واکسن پسابرجام پتروشیمی میعانات پالایشگاه نیروگاه بخشنامه تعرفه گمرک ترخیص کانتینر لجستیک
هلدینگ کنسرسیوم اتحادیه کارگزاری کارگزار سهامدار سپردهگذار صندوق پیمانکار کارفرما فراخوان مناقصه
مزایده تحریم تعلیق تنش راستیازمایی غنیسازی سانتریفیوژ تورم رکود رشد رونق کسری مازاد تراز ترازنامه
هدفمندی معیشت سبد دهک مسکن اجاره رهن مستاجر خودرو قطعهساز فولاد سیمان الومینیوم مس روی سرب کنسانتره
گندله کاتد بنزین گازوییل نفت گاز میدان چاه دکل نفتکش کشتیرانی بندر ترانزیت راهاهن فرودگاه
""".split()

def fold(word):
    return "".join(FOLDED.get(c, c) for c in word if c not in DROPPED)


def read_list():
    words = set()
    for name in LISTS:
        with gzip.open(f"/usr/share/aspell/fa-{name}.cwl.gz") as packed:
            plain = subprocess.run(["precat"], input=packed.read(), stdout=subprocess.PIPE, check=True)
        words.update(fold(line.strip()) for line in plain.stdout.decode().splitlines())
    words.discard("")
    return words


def main():
    written = read_list()
    joined = {word.replace(ZWNJ, "") for word in written}

    def kinds(word):
        if word.endswith(INFLECTED) or len(word) < 2:
            return ""
        takes_plural = word + "ها" in joined
        # Not what only ends in the same letters: a filter (فیلتر) is no "more elephant".
        takes_comparative = word + "تر" in joined and word + "ترین" in joined
        if takes_plural or takes_comparative:
            return "n" * takes_plural + "a" * takes_comparative
        return "p" if word + "شان" in joined and not word.endswith("ها") else ""

    entries = {word: kinds(word) for word in joined if kinds(word)}
    for word in map(fold, ADDED_NOUNS):
        entries[word] = "".join(sorted(set(entries.get(word, "")) | {"n"}))
    for word in written:
        first, half_space, second = word.partition(ZWNJ)
        whole = first + second
        if half_space and ZWNJ not in second and whole not in written and whole in entries:
            if second not in ENDINGS and len(first) > 1:
                entries[whole] += str(len(first))
    print("# A word that has inflections of its own, and how they are: n plural, a comparative, p possessive")
    print("# only; a number is the count of letters before the half-space of a compound. Made from the word")
    print("# list of aspell-fa (GPL-2.0-or-later) by scripts/derive_persian_words.py.")
    for word in sorted(entries, key=lambda word: word.encode()):
        print(word, entries[word])


if __name__ == "__main__":
    main()
