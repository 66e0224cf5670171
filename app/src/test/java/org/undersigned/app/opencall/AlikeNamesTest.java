package org.undersigned.app.opencall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.undersigned.app.accounts.EmailAddress;
import org.undersigned.app.guarding.FoldedMailbox;
import org.undersigned.app.opencall.folding.FoldedName;
import org.undersigned.app.opencall.folding.Website;

/** What is recognised as the same name, mailbox or website, and what is not. */
class AlikeNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "River Watch | RIVER WATCH",
                "River Watch | Riverwatch",
                "River Watch e.V. | River Watch",
                "River Watch e. V. | River Watch",
                "The River Watch | River Watch, Inc.",
                "“Three Islands” Association | Three Islands Association",
                "Lindmark Bakers’ Guild | Lindmark Bakers' Guild",
                "Birds & Boats | Birds and Boats",
                "Café Libre | Cafe Libre",
                "Ægir Førde | Aegir Forde",
                "Straße frei gGmbH | Strasse frei",
                "Åland Öar r.y. | Aland Oar",
                "Łódź Żagle | Lodz Zagle",
                "S.A. Vogel | Vogel SA",
                "Лига птиц | Liga ptic",
                "НКО «Лига птиц» | «Лига Птиц» НКО",
                "Ліга | Liga",
                "Φίλοι Ποταμού | Φίλοι ποταμού",
                "Երեք կղզի ՀԿ | Երեք կղզի",
                "მდინარის მეგობრები | მდინარის  მეგობრები",
                "جمعية الجزر الثلاث | جمعيّة الجزر الثلاث",
                "河川守護 | he chuan shou hu",
                "ﬁne ﬁsh | fine fish"
            })
    void organisationsOfTheSameName(String one, String other) {
        FoldedName first = FoldedName.ofOrganisation(one);
        FoldedName second = FoldedName.ofOrganisation(other);
        boolean same = first.key().equals(second.key());
        // Legal forms that stand for themselves in another alphabet are heard, not seen.
        assertThat(same || first.sound().equals(second.sound()))
                .as("%s and %s", first, second)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Лига птиц | Liga Ptits",
                "Экология и жизнь | Ekologija i zhizn",
                "Щит | Shchit",
                "Юный друг | Yunyj drug",
                "Zelena Brama | Зелена Брама",
                "Φίλοι Ποταμού | Filoi Potamou",
                "Mueller Stiftung Ost | Müller Stiftung Ost",
                "Shoghik Choir | Շողիկ Choir",
                "Nino Beridze Club | ნინო ბერიძე Club"
            })
    void organisationsThatReadAlike(String one, String other) {
        FoldedName first = FoldedName.ofOrganisation(one);
        FoldedName second = FoldedName.ofOrganisation(other);
        assertThat(first.sound()).as("%s and %s", first, second).isEqualTo(second.sound());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amina Sol | Sol, Amina",
                "Dr. Amina Sol | amina sol",
                "José Ibáñez | Jose Ibanez",
                "Сергей Белов | Sergey Belov",
                "Алексей Юрин | Aleksei Yurin",
                "Անի Սարյան | Ani Saryan",
                "Michał Wójcik | Michal Wojcik",
                "Μαρία Νικολάου | Maria Nikolaou"
            })
    void peopleOfTheSameName(String one, String other) {
        FoldedName first = FoldedName.ofPerson(one);
        FoldedName second = FoldedName.ofPerson(other);
        assertThat(first.sound()).as("%s and %s", first, second).isEqualTo(second.sound());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "River Watch | River Wash",
                "Friends of the Ferry | Friends of the Fairy Tale",
                "Лига птиц | Лига рыб",
                "Union North | Union South",
                "Անի | Արի",
                "Boat 12 | Boat 21"
            })
    void differentNames(String one, String other) {
        FoldedName first = FoldedName.ofOrganisation(one);
        FoldedName second = FoldedName.ofOrganisation(other);
        assertThat(first.key()).isNotEqualTo(second.key());
        assertThat(first.sound()).as("%s and %s", first, second).isNotEqualTo(second.sound());
    }

    @Test
    void aNameOfSignsAloneIsLikeItselfOnly() {
        assertThat(FoldedName.ofOrganisation("★★").key())
                .isNotEqualTo(FoldedName.ofOrganisation("☆").key());
    }

    @ParameterizedTest
    @CsvSource({
        "ani@example.org, Ani@EXAMPLE.org",
        "ani@example.org, ani+petition@example.org",
        "ani.sol@gmail.com, anisol+2@googlemail.com",
        "ani@pm.me, ani@protonmail.com",
        "ani-tag@yahoo.com, ani@yahoo.com",
        "ani@ya.ru, ani@yandex.com",
        "ani@bücher.example, ani@xn--bcher-kva.example"
    })
    void aliasesOfOneMailbox(String one, String other) {
        assertThat(FoldedMailbox.of(new EmailAddress(one))).isEqualTo(FoldedMailbox.of(new EmailAddress(other)));
    }

    @ParameterizedTest
    @CsvSource({"ani.sol@example.org, anisol@example.org", "ani-sol@example.org, ani@example.org"})
    void differentMailboxes(String one, String other) {
        assertThat(FoldedMailbox.of(new EmailAddress(one))).isNotEqualTo(FoldedMailbox.of(new EmailAddress(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.riverwatch.org/about, riverwatch.org",
        "riverwatch.co.uk, riverwatch.co.uk",
        "north.riverwatch.co.uk, riverwatch.co.uk",
        "riverwatch.github.io, riverwatch.github.io"
    })
    void theDomainThatOneOwnerHas(String typed, String registered) {
        assertThat(Website.parse(typed).orElseThrow().registered()).contains(registered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "co.uk", "github.io"})
    void aHostOfManyIsNobodysWebsite(String typed) {
        assertThat(Website.parse(typed).orElseThrow().registered()).isEmpty();
    }
}
