package org.undersigned.app.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.undersigned.app.publishing.PublicStatement;

/**
 * All that is published, in the order of lists.
 *
 * @param newest those that the home page shows
 * @param years the latest first; none where the home page shows everything
 * @param pages of all these years
 */
public record Listing(List<ListedStatement> newest, List<Year> years, List<YearPage> pages) {
    static final int NEWEST = 20;
    static final int ON_PAGE = 200;

    public Listing {
        newest = List.copyOf(newest);
        years = List.copyOf(years);
        pages = List.copyOf(pages);
    }

    /** In the order of lists, the newest first. */
    static List<PublicStatement> inOrder(List<PublicStatement> shown) {
        return shown.stream()
                .sorted(Comparator.comparing(PublicStatement::publishedAt)
                        .reversed()
                        .thenComparing(PublicStatement::path))
                .toList();
    }

    /** @param all in their order */
    static Listing of(List<ListedStatement> all) {
        if (all.size() <= NEWEST) {
            return new Listing(all, List.of(), List.of());
        }
        Map<Integer, List<ListedStatement>> byYear = new TreeMap<>(Comparator.reverseOrder());
        all.forEach(statement -> byYear.computeIfAbsent(statement.publishedOn().getYear(), year -> new ArrayList<>())
                .add(statement));
        List<Year> years = new ArrayList<>();
        List<YearPage> pages = new ArrayList<>();
        byYear.forEach((year, statements) -> {
            years.add(new Year(year, statements.size()));
            pages.addAll(pages(year, statements));
        });
        return new Listing(all.subList(0, NEWEST), years, pages);
    }

    private static List<YearPage> pages(int year, List<ListedStatement> statements) {
        int count = pages(statements.size());
        List<YearPage> pages = new ArrayList<>();
        int from = 0;
        for (int number = 1; number <= count; number++) {
            int to = statements.size() - (count - number) * ON_PAGE;
            pages.add(new YearPage(year, number, count, statements.subList(from, to)));
            from = to;
        }
        return pages;
    }

    // What does not fill a page is on the first one too: one more statement changes that, and none of the others.
    private static int pages(int statements) {
        return Math.max(1, statements / ON_PAGE);
    }

    /** Where its pages are besides the home page, in the site's own language. */
    List<String> paths() {
        return pages.stream().map(YearPage::path).toList();
    }

    /** The same for whoever wants nothing else. */
    public static List<String> paths(List<PublicStatement> shown) {
        if (shown.size() <= NEWEST) {
            return List.of();
        }
        Map<Integer, Integer> byYear = new TreeMap<>(Comparator.reverseOrder());
        shown.forEach(statement -> byYear.merge(statement.publishedOn().getYear(), 1, Integer::sum));
        return byYear.entrySet().stream()
                .flatMap(year -> IntStream.rangeClosed(1, pages(year.getValue()))
                        .mapToObj(number -> YearPage.path(year.getKey(), number)))
                .toList();
    }
}
