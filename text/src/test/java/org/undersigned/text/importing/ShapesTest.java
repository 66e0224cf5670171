package org.undersigned.text.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.undersigned.text.BlockRole;

/** Shapes in which statements are published, each in an invented one. */
class ShapesTest {
    private static ImportedText read(String source) {
        return ((ImportOutcome.Imported) Importer.read(source)).text();
    }

    private static ImportedBlock block(ImportedText text, String words) {
        return text.blocks().stream()
                .filter(block -> block.text().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recommendationsToSeveralAddressees() {
        ImportedText text = read("""
                Joint statement on the night ferry

                The undersigned organisations are deeply concerned that the night ferry was laid up without a word.

                Recommendations

                To the Harbour Office of Lindmark:
                - Run the night ferry again from 1 March 2026;
                - Publish the timetable of each month a fortnight before.

                To the Island Parliament:
                - Ask the Harbour Office for a report every quarter;
                - Pay for the lamps at the landing stages.

                Signed by: Friends of the Night Ferry, Three Islands Association, Bakers’ Guild and Heron Rock Council.
                """);
        assertThat(text.demands()).hasSize(4).contains("Ask the Harbour Office for a report every quarter;");
        assertThat(text.addresseeNames()).containsExactly("the Harbour Office of Lindmark", "the Island Parliament");
        assertThat(text.signatories())
                .containsExactly(
                        "Friends of the Night Ferry",
                        "Three Islands Association",
                        "Bakers’ Guild",
                        "Heron Rock Council");
        assertThat(block(text, "Recommendations").role()).isEqualTo(BlockRole.HEADING);
    }

    @Test
    void demandsThatCountUpInParagraphsAndNamesThatAreLinks() {
        ImportedText text = read("""
                # Keep the ferry

                We, the undersigned, ask the Harbour Office to do the following:

                First, run the night ferry again at least once every night in every season, as it was promised.

                Second, keep the ferry hall open and heated until the last boat has left the quay for the islands.

                ## Signatories

                * [Friends of the Night Ferry](https://a.example)
                * [Three Islands Association](https://b.example)
                * [Union of Ferry Hands](https://c.example)
                """);
        assertThat(text.demands()).hasSize(2);
        assertThat(text.addresseeNames()).containsExactly("the Harbour Office");
        assertThat(text.signatories()).hasSize(3).contains("Union of Ferry Hands");
    }

    @Test
    void aTableCopiedFromAPage() {
        ImportedText text = read("Open letter about lamps\n\nThe lamps on the quay have been dark since 3 May 2024, and"
                + " nobody has said when they will burn again.\n\nWe call on the Harbour Office to light them.\n\n"
                + "Signatories\n\nNo.\tOrganisation\tCountry\n1\tFriends of Lamps\tLindmark\n2\tNight Watch\tIslands");
        assertThat(text.signatories()).containsExactly("Friends of Lamps", "Night Watch");
        assertThat(text.demands()).containsExactly("We call on the Harbour Office to light them.");
    }

    @Test
    void aLetterThatAnArticleQuotes() {
        ImportedText text = read("""
                ---
                title: "Bakers write to the Harbour Office"
                date: 2025-10-02
                tags: [ferries]
                ---
                On 1 October 2025 four guilds told this paper that they had written to the Harbour Office about the ferry.

                > Dear members of the Harbour Office,
                >
                > On 19 September 2025 the ferry was laid up, and since then no boat has left the quay between dusk and dawn.
                >
                > The islands were promised a boat every night, and bakers and nurses now sleep on the benches of the hall.
                >
                > Among the reasons that you gave us were:
                >
                > 1. Lamps are dear.
                > 2. Fog is thick.
                >
                > We request the following immediately:
                >
                > 1. Run the ferry again.
                > 2. Publish the timetable.
                >
                > Sincerely,

                | Organisation | Town |
                |---|---|
                | Lindmark Bakers’ Guild | Lindmark |
                | Union of Ferry Hands | Quay |

                ### Read more

                1. [The fountain](https://a.example)
                2. [The lamps](https://b.example)
                """);
        assertThat(text.title()).contains("Bakers write to the Harbour Office");
        assertThat(text.demands()).containsExactly("Run the ferry again.", "Publish the timetable.");
        assertThat(text.signatories()).containsExactly("Lindmark Bakers’ Guild", "Union of Ferry Hands");
        assertThat(text.dates()).containsExactly(LocalDate.of(2025, 9, 19));
        assertThat(text.body()).doesNotContain("four guilds", "fountain");
        assertThat(block(text, "1. Lamps are dear.").role()).isNotEqualTo(BlockRole.DEMAND);
    }

    @Test
    void aMemoWithCopies() {
        ImportedText text = read("""
                Letter on the lamps

                To: Ada Lindholm, Harbour Master
                To: Bo Ek, Keeper of Lamps
                CC: Everybody on the quay
                Re: Lamps

                We, the undersigned organisations, write to express our concern about the lamps that have been dark.

                We urge you to light them again before the winter comes and the fog with it.
                """);
        assertThat(text.addresseeNames()).containsExactly("Ada Lindholm, Harbour Master", "Bo Ek, Keeper of Lamps");
        assertThat(text.remarks()).contains("There are no names of signatories in this text.");
    }

    @Test
    void namesWithNumbersAndPlacesOnLinesOfTheirOwn() {
        StringBuilder source =
                new StringBuilder("Open letter\n\nThe lamps on the quay have been dark since the third of"
                        + " May, and nobody has said when they will burn.\n\nNational organisations\n\n");
        for (int i = 1; i <= 6; i++) {
            source.append(i).append("\nGuild of Lamps ").append(i).append("\nLindmark\n");
        }
        ImportedText text = read(source.toString());
        assertThat(text.signatories()).hasSize(6).contains("Guild of Lamps 1").doesNotContain("Lindmark");
    }

    @Test
    void namesGluedByALostLineBreak() {
        ImportedText text = read("""
                Open letter

                The lamps on the quay have been dark since the third of May, and nobody has said when they will burn.

                Signatories

                Friends of LampsUnion of Ferry HandsThree Islands AssociationLindmark Bakers’ GuildNight WatchLibrary of the Outer IsleYoung SailorsBird Wardens of Lindmark
                """);
        assertThat(text.signatories()).hasSize(8).contains("Night Watch", "Library of the Outer Isle");
    }

    @Test
    void whatIsNotThereIsSaidAndWhatStandsTwiceIsFlagged() {
        ImportedText text = read("""
                Letter on the lamps

                The lamps on the quay have been dark since the third of May, and nobody has said when they will burn.

                Signed by:

                5 organisations

                Friends of Lamps
                Night Watch
                Friends of Lamps
                """);
        assertThat(text.signatories()).hasSize(3);
        assertThat(text.remarks())
                .containsExactly(
                        "There are no demands in this text.",
                        "“Friends of Lamps” stands twice among the names.",
                        "The text speaks of 5 signatories, and 3 names were found.");
    }

    @Test
    void aVeryLongNameInAListWithoutAHeading() {
        String longName = "Donaudampfschifffahrtsgesellschaftskapitänswitwenunterstützungsverein".repeat(2);
        ImportedText text = read("""
                Letter on the lamps

                We demand from the Harbour Office to:

                1. Light the lamps;
                2. Keep them burning.

                Friends of Lamps
                Night Watch
                Union of Ferry Hands
                %s of the Quay
                Lindmark Bird Wardens
                """.formatted(longName));
        assertThat(text.signatories()).hasSize(5).endsWith("Lindmark Bird Wardens");
    }

    @Test
    void aMenuAboveTheTitle() {
        ImportedText text = read("""
                The Lindmark Courier
                Ferries
                Weather

                Keep the night ferry running

                The night ferry was laid up on 19 September 2025, and since then no boat has left the quay after dusk.
                """);
        assertThat(text.title()).contains("Keep the night ferry running");
        assertThat(text.body()).startsWith("The night ferry was laid up");
    }

    @Test
    void aListOfNamesWithoutALetter() {
        ImportedText text = read("<h2>Signatories</h2><ul><li>Friends of Lamps</li><li>Night Watch</li></ul>");
        assertThat(text.signatories()).containsExactly("Friends of Lamps", "Night Watch");
        assertThat(text.title()).isEmpty();
    }

    @Test
    void reasonsAreNoDemands() {
        ImportedText text = read("""
                Letter on the lamps

                We call on the Harbour Office to light the lamps on the quay again before the winter, because:

                - fog is thick,
                - nights are long.

                That is why we, the undersigned, call on the Harbour Office:

                “Light every lamp at each landing stage.”
                """);
        assertThat(text.demands()).containsExactly("“Light every lamp at each landing stage.”");
    }
}
