package org.undersigned.app.demands;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.statements.Slug;
import org.undersigned.app.statements.StatementId;

/**
 * Where each addressee's day ends. An addressee is named in words: names that differ in case, spaces or signs alone are
 * one addressee's, as for its page.
 */
@Component
public class AddresseeZones {
    private final DemandStore store;
    private final ApplicationEventPublisher events;

    AddresseeZones(DemandStore store, ApplicationEventPublisher events) {
        this.events = events;
        this.store = store;
    }

    /** Of the first of these addressees that has one, else UTC. */
    public ZoneId of(List<String> addressees) {
        return known().of(addressees);
    }

    /** All that coordinators have named, read once for many questions. */
    public Known known() {
        return new Known(store.zones());
    }

    /** @param zones by the addressee's key */
    public record Known(Map<String, String> zones) {
        public Known {
            zones = Map.copyOf(zones);
        }

        /** Of the first of these names that has one, else UTC. */
        public ZoneId of(List<String> names) {
            return names.stream()
                    .map(AddresseeZones::key)
                    .filter(zones::containsKey)
                    .findFirst()
                    .map(key -> ZoneId.of(zones.getOrDefault(key, "UTC")))
                    .orElse(ZoneOffset.UTC);
        }
    }

    /** The zone of this name (IANA time zone database), where there is one. */
    public static Optional<ZoneId> named(String zone) {
        try {
            return Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException noSuchZone) {
            return Optional.empty();
        }
    }

    /** Names that can be chosen: places, which know when their clocks change. */
    public static List<String> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone ->
                        zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }

    /** Says it for all statements to this addressee; the pages of one show it at once. */
    @Transactional
    public void set(StatementId shown, String addressee, ZoneId zone) {
        store.setZone(key(addressee), zone.getId());
        events.publishEvent(new BesideChanged(shown));
    }

    /** Says it for somebody whom no statement is put to yet, such as the party to an agreement. */
    @Transactional
    public void set(String name, ZoneId zone) {
        store.setZone(key(name), zone.getId());
    }

    static String key(String addressee) {
        return Slug.fromTitle(addressee).value();
    }
}
