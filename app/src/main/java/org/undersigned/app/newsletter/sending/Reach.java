package org.undersigned.app.newsletter.sending;

/**
 * How many an audience is now.
 *
 * @param bounced of them, how many will be left out because mail to them came back for good
 */
public record Reach(int recipients, int bounced) {
    public int expected() {
        return recipients - bounced;
    }
}
