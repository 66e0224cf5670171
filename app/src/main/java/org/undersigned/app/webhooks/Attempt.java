package org.undersigned.app.webhooks;

/** What came of trying to deliver a message once. */
sealed interface Attempt {
    /** @param status from 200 to 299 */
    record Arrived(int status) implements Attempt {}

    /**
     * @param status of the answer; 0 where there was none
     * @param why there was none; empty where there was one
     */
    record Failed(int status, String why) implements Attempt {
        private static final int GONE = 410;

        /** Whether the endpoint says that it wants nothing more. */
        boolean isGone() {
            return status == GONE;
        }
    }
}
