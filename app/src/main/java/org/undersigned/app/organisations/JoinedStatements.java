package org.undersigned.app.organisations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.undersigned.app.jobs.EachNode;
import org.undersigned.app.publicfiles.MapChanged;
import org.undersigned.app.publishing.BesideChanged;
import org.undersigned.app.publishing.JoiningPages;
import org.undersigned.app.publishing.PublicStatement;

/** Has the pages rendered that join several statements: after each change, and those with dates after midnight. */
@Component
class JoinedStatements implements JoiningPages {
    private final OrganisationFiles organisations;
    private final AddresseeFiles addressees;
    private final ApplicationEventPublisher events;
    private final OfEach<DemandingStatement> ofEach = new OfEach<>(DemandingStatement::of);
    private List<DemandingStatement> demanding = List.of();
    private volatile boolean isStarted;

    JoinedStatements(OrganisationFiles organisations, AddresseeFiles addressees, ApplicationEventPublisher events) {
        this.events = events;
        this.organisations = organisations;
        this.addressees = addressees;
    }

    @Override
    public void changed(PublicStatement statement) {
        organisations.put(statement);
    }

    @Override
    public synchronized void put(List<PublicStatement> shown) {
        putOrganisations();
        demanding = ofEach.of(shown);
        addressees.put(demanding);
    }

    // A start removes what was not made again by its end; later a crowd's pages follow some by some.
    private void putOrganisations() {
        if (isStarted) {
            organisations
                    .putSomeChanged()
                    .ifPresentOrElse(
                            crowded -> crowded.forEach(id -> events.publishEvent(new BesideChanged(id))),
                            () -> events.publishEvent(new MapChanged()));
        } else {
            organisations.putChanged().forEach(id -> events.publishEvent(new BesideChanged(id)));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        isStarted = true;
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
