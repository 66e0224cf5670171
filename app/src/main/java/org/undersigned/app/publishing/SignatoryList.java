package org.undersigned.app.publishing;

import static org.undersigned.app.words.Speech.say;

import java.util.List;
import java.util.Optional;
import org.undersigned.app.signatories.Signature;

/**
 * One page of a statement's signatories.
 *
 * @param number of the page, from 1
 * @param pages how many there are in this order
 * @param orders the orders that there are
 */
public record SignatoryList(Order order, int number, int pages, List<Order> orders, List<Group> groups) {
    /** In which the names stand. */
    public enum Order {
        SIGNING("/signatories"),
        NAME("/signatories/by-name"),
        COUNTRY("/signatories/by-country");

        private final String path;

        Order(String path) {
            this.path = path;
        }

        /** In words, as a link. */
        public String words() {
            return switch (this) {
                case SIGNING -> say("publishing.signatories.order.signing");
                case NAME -> say("publishing.signatories.order.name");
                case COUNTRY -> say("publishing.signatories.order.country");
            };
        }

        /** Where its page of that number is. */
        public String path(PublicStatement statement, int number) {
            return statement.path() + path + (number == 1 ? "" : "/" + number);
        }
    }

    /** @param heading empty where one group is all */
    public record Group(String heading, List<Listed> listed) {}

    /**
     * @param page path of the organisation's own page; none of a person
     * @param country its name; empty where none is noted
     */
    public record Listed(Signature signature, Optional<String> page, String country) {}

    public SignatoryList {
        orders = List.copyOf(orders);
        groups = List.copyOf(groups);
    }
}
