package org.undersigned.app.publishing;

import static org.undersigned.app.words.Speech.say;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.undersigned.app.accounts.Countries;
import org.undersigned.app.publicfiles.PublicFile;
import org.undersigned.app.publicfiles.PublicFiles;
import org.undersigned.app.publishing.SignatoryList.Group;
import org.undersigned.app.publishing.SignatoryList.Listed;
import org.undersigned.app.publishing.SignatoryList.Order;
import org.undersigned.app.signatories.Signature;
import org.undersigned.app.web.Pages;
import org.undersigned.app.words.Country;
import org.undersigned.app.words.Speech;

/** The pages that name every signatory: in the order of signing, by name and by country, in as many files as it takes. */
@Component
class SignatoryLists {
    /** Names on one page: all of nearly every statement, so that one look finds a name. */
    private static final int ON_PAGE = 2500;

    private final Countries countries;
    private final PublicFiles files;
    private final Pages pages;

    SignatoryLists(Countries countries, PublicFiles files, Pages pages) {
        this.countries = countries;
        this.files = files;
        this.pages = pages;
    }

    void put(PublicStatement shown) {
        List<Listed> all = listed(shown);
        List<Order> orders = new ArrayList<>(List.of(Order.SIGNING, Order.NAME));
        if (all.stream().anyMatch(listed -> !listed.country().isEmpty())) {
            orders.add(Order.COUNTRY);
        }
        Set<String> written = new HashSet<>();
        for (Order order : orders) {
            List<Group> groups = grouped(order, all);
            List<List<Group>> parts = parts(groups);
            for (int i = 0; i < parts.size(); i++) {
                SignatoryList list = new SignatoryList(order, i + 1, parts.size(), orders, parts.get(i));
                String path = order.path(shown, i + 1);
                String page = pages.file(
                        "publishing/signatories",
                        say("publishing.signatories.title", "title", shown.title()),
                        Map.of("statement", shown, "list", list));
                files.put(path, PublicFile.scripted(page));
                written.add(path);
            }
        }
        files.removeUnder(shown.path() + "/signatories", path -> !written.contains(path));
    }

    private List<Listed> listed(PublicStatement shown) {
        Map<UUID, Country> noted = countries.all();
        Map<Country, String> names = new HashMap<>();
        List<Listed> listed = new ArrayList<>();
        for (PublicStatement.Group kind : shown.groups()) {
            for (Signature signature : kind.shown()) {
                Optional<UUID> organisation = signature.isErased() ? Optional.empty() : signature.organisation();
                listed.add(new Listed(
                        signature,
                        // Of a crowd some have no page yet.
                        organisation
                                .map(id -> "/organisations/" + signature.actor())
                                .filter(files::isThere),
                        organisation
                                .flatMap(id -> Optional.ofNullable(noted.get(id)))
                                .map(country -> names.computeIfAbsent(country, Country::name))
                                .orElse("")));
            }
        }
        return listed;
    }

    private static List<Group> grouped(Order order, List<Listed> all) {
        Collator collator = Speech.collator();
        Comparator<Listed> byName = Comparator.comparing(Listed::signature, Comparator.comparing(Signature::isErased))
                .thenComparing(listed -> listed.signature().shownName(), collator::compare);
        return switch (order) {
            case SIGNING -> byKind(all);
            case NAME -> byKind(all.stream().sorted(byName).toList());
            case COUNTRY -> byCountry(all.stream().sorted(byName).toList(), collator);
        };
    }

    private static List<Group> byKind(List<Listed> all) {
        List<Group> groups = new ArrayList<>();
        for (boolean persons : new boolean[] {false, true}) {
            List<Listed> some = all.stream()
                    .filter(listed -> listed.signature().isPerson() == persons)
                    .toList();
            if (!some.isEmpty()) {
                String heading = new PublicStatement.Group(persons, some.size(), List.of()).heading();
                groups.add(new Group(some.size() == all.size() ? "" : heading, some));
            }
        }
        return groups;
    }

    // Where no country is noted, at the end.
    private static List<Group> byCountry(List<Listed> all, Collator collator) {
        Comparator<String> order = Comparator.comparing(String::isEmpty).thenComparing(collator::compare);
        return all.stream().collect(Collectors.groupingBy(Listed::country)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(entry -> new Group(
                        entry.getKey().isEmpty() ? say("publishing.signatories.no-country") : entry.getKey(),
                        entry.getValue()))
                .toList();
    }

    private static List<List<Group>> parts(List<Group> groups) {
        List<List<Group>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int left = ON_PAGE;
        for (Group group : groups) {
            int from = 0;
            while (from < group.listed().size()) {
                if (left == 0) {
                    parts.add(new ArrayList<>());
                    left = ON_PAGE;
                }
                int to = Math.min(group.listed().size(), from + left);
                parts.getLast().add(new Group(group.heading(), group.listed().subList(from, to)));
                left -= to - from;
                from = to;
            }
        }
        return parts;
    }
}
