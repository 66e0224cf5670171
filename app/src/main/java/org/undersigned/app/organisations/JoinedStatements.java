package org.undersigned.app.organisations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.EachNode;
import org.undersigned.app.publishing.JoiningPages;
import org.undersigned.app.publishing.PublicStatement;

/** Has the pages rendered that join several statements: after each change, and those with dates after midnight. */
@Component
class JoinedStatements implements JoiningPages {
    private final OrganisationFiles organisations;
    private final AddresseeFiles addressees;
    private final OfEach<DemandingStatement> ofEach = new OfEach<>(DemandingStatement::of);
    private List<DemandingStatement> demanding = List.of();

    JoinedStatements(OrganisationFiles organisations, AddresseeFiles addressees) {
        this.organisations = organisations;
        this.addressees = addressees;
    }

    @Override
    public void changed(PublicStatement statement) {
        organisations.put(statement);
    }

    @Override
    public synchronized void put(List<PublicStatement> shown) {
        organisations.putChanged();
        demanding = ofEach.of(shown);
        addressees.put(demanding);
    }

    synchronized void dayHasChanged() {
        addressees.put(demanding);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {
        @Bean
        RecurringTask<Void> demandsOfTheDay(EachNode eachNode, JoinedStatements joined) {
            return eachNode.recurring(
                    "demands-of-the-day", Schedules.daily(ZoneOffset.UTC, LocalTime.of(0, 1)), joined::dayHasChanged);
        }
    }
}
