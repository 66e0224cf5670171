package org.undersigned.app.searching;

import static org.undersigned.app.words.Speech.say;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import org.undersigned.app.words.Speech;

/** What an address of the search page asks for, as it was typed. */
public record Asked(String q, String organisation, String addressee, String state, String year, int page) {
    private static final int LONGEST_NAME = 500;

    /** What makes no sense narrows nothing down. */
    public Asked {
        state = State.fromCode(state).map(State::code).orElse("");
        year = year.matches("[1-9][0-9]{3}") ? year : "";
        organisation = organisation.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? organisation : "";
    }

    /** What can be looked for. Empty if too much was typed. */
    Optional<Search> search() {
        if (Search.isTooLong(q) || addressee.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return Optional.of(new Search(
                q.strip(),
                Optional.of(organisation).filter(id -> !id.isEmpty()).map(UUID::fromString),
                Optional.of(Wording.folded(addressee)).filter(name -> !name.isEmpty()),
                State.fromCode(state),
                year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
                Speech.language().tag(),
                page));
    }

    /** Whether only some statements are looked at. */
    public boolean isNarrowed() {
        return search().filter(Search::isNarrowed).isPresent();
    }

    /** As it stands among the choices. */
    public String foldedAddressee() {
        return Wording.folded(addressee);
    }

    /** Where another page of the same is. */
    public String pathOf(int other) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .queryParam("organisation", "{organisation}")
                .queryParam("addressee", "{addressee}")
                .queryParam("state", "{state}")
                .queryParam("year", "{year}")
                .queryParam("page", other)
                .encode()
                .buildAndExpand(q, organisation, addressee, state, year)
                .toUriString();
    }

    /** The same words, narrowed down by nothing. */
    public String pathOfAll() {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(q)
                .toUriString();
    }

    /** What a state is called among the choices. */
    public static String called(String code) {
        return switch (State.fromCode(code).orElseThrow()) {
            case OPEN -> say("searching.state.open");
            case PUBLISHED -> say("searching.state.published");
            case CLOSED -> say("searching.state.closed");
            case REVISED -> say("searching.state.revised");
        };
    }
}
