package org.undersigned.app.organisations;

import static org.undersigned.app.words.Speech.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.undersigned.app.charts.ProgressChart;
import org.undersigned.app.charts.StateBar;
import org.undersigned.app.publicfiles.ShownFiles;
import org.undersigned.app.standing.Progress;
import org.undersigned.app.standing.Tally;
import org.undersigned.app.statements.Slug;
import org.undersigned.app.words.Speech;
import org.undersigned.app.words.Words;

/**
 * What each addressee was asked for, and all demands of the site. A statement names whom it is put to in words: names
 * that differ in case, spaces or signs alone are one addressee's.
 */
@Component
class AddresseeFiles {
    private static final String FOLDER = "/addressees/";
    private static final String DEMANDS = "/demands";
    private static final int STATEMENTS_ON_PAGE = 50;

    private final ShownFiles files;
    private final JoinedFiles joined;
    private final Set<String> written = new HashSet<>();
    // By their names: making a path out of one costs more than all else here.
    private final Map<String, String> paths = new HashMap<>();

    AddresseeFiles(ShownFiles files, JoinedFiles joined) {
        this.files = files;
        this.joined = joined;
    }

    /** @param statements the newest first */
    synchronized void put(List<DemandingStatement> statements) {
        Set<String> now = new HashSet<>();
        addressees(statements).forEach((path, asked) -> {
            String name = nameAt(path, asked.getFirst());
            files.put(
                    path,
                    "organisations/addressee",
                    () -> say("organisations.addressee.title", "name", name),
                    asked,
                    () -> with(Map.of("name", name, "path", path, "statements", asked), asked));
            joined.put(path, name, asked);
            now.add(path);
        });
        joined.put(DEMANDS, Speech.in(Words.ofSite().language(), () -> say("organisations.demands.title")), statements);
        now.addAll(putDemands(statements));
        written.stream().filter(path -> !now.contains(path)).forEach(path -> {
            files.remove(path);
            joined.remove(path);
        });
        written.clear();
        written.addAll(now);
    }

    private List<String> putDemands(List<DemandingStatement> statements) {
        // What does not fill a page is on the first one too: one more statement changes that, and none of the others.
        int pages = Math.max(1, statements.size() / STATEMENTS_ON_PAGE);
        int from = 0;
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= pages; i++) {
            int to = statements.size() - (pages - i) * STATEMENTS_ON_PAGE;
            List<DemandingStatement> some = List.copyOf(statements.subList(from, to));
            from = to;
            String path = i == 1 ? DEMANDS : DEMANDS + "/" + i;
            int number = i;
            files.put(
                    path,
                    "organisations/demands",
                    () -> say("organisations.demands.title"),
                    List.of(pages, i == 1 ? statements : some),
                    () -> with(
                            Map.of("statements", some, "number", number, "pages", pages),
                            number == 1 ? statements : List.of()));
            all.add(path);
        }
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> content, List<DemandingStatement> statements) {
        Map<String, Object> whole = new HashMap<>(content);
        whole.put(
                "bar",
                Optional.of(new StateBar(Tally.of(statements.stream()
                        .flatMap(statement -> statement.demands().stream())
                        .flatMap(demand -> demand.standing().stream())
                        .map(standing -> standing.state().glance())
                        .toList()))));
        whole.put(
                "progress",
                Optional.of(new ProgressChart(Progress.of(
                        statements.stream().map(DemandingStatement::progress).toList()))));
        return whole;
    }

    /** Where the page of an addressee is, in the site's own language. */
    static String path(String name) {
        return FOLDER + Slug.fromTitle(name);
    }

    private Map<String, List<DemandingStatement>> addressees(List<DemandingStatement> statements) {
        Map<String, List<DemandingStatement>> addressees = new LinkedHashMap<>();
        for (DemandingStatement statement : statements) {
            statement.addressees().stream()
                    .map(name -> paths.computeIfAbsent(name, AddresseeFiles::path))
                    .distinct()
                    .forEach(path -> addressees
                            .computeIfAbsent(path, p -> new ArrayList<>())
                            .add(statement));
        }
        return addressees;
    }

    private static String nameAt(String path, DemandingStatement statement) {
        return statement.addressees().stream()
                .filter(name -> path(name).equals(path))
                .findFirst()
                .orElseThrow();
    }
}
