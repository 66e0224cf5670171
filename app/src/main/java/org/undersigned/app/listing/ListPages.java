package org.undersigned.app.listing;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Accounts;
import org.undersigned.app.publicfiles.ShownFiles;
import org.undersigned.app.publishing.JoiningPages;
import org.undersigned.app.publishing.PublicStatement;

/** Keeps the home page and the pages of years. */
@Component
class ListPages implements JoiningPages {
    private final ShownFiles files;
    private final Accounts accounts;
    private final OfEach<ListedStatement> listed = new OfEach<>(ListedStatement::of);
    private List<String> linked = List.of();

    ListPages(ShownFiles files, Accounts accounts) {
        this.files = files;
        this.accounts = accounts;
    }

    @Override
    public synchronized void put(List<PublicStatement> shown) {
        Listing listing = Listing.of(listed.of(Listing.inOrder(shown)));
        // What the home page links to is there before it does, and as long as it does.
        listing.pages().forEach(this::put);
        files.put(
                "/",
                "listing/home",
                () -> say("listing.home.title"),
                Map.of("statements", listing.newest(), "years", listing.years(), "isSetUp", accounts.isSetUp()));
        List<String> gone = new ArrayList<>(linked);
        linked = listing.paths();
        gone.removeAll(linked);
        gone.forEach(files::remove);
    }

    private void put(YearPage page) {
        files.put(
                page.path(),
                "listing/year",
                () -> say("listing.year.title", "year", Integer.toString(page.year())),
                Map.of("page", page));
    }
}
