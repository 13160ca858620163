package se.samverk.news;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/** Removes news that are thirteen months old, once a day; the record keeps what happened. */
@Singleton
public class NewsSweep {

    private static final Duration KEPT = Duration.ofDays(396);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "23", persistent = false)
    public void run() {
        em.createQuery("delete from NewsItem n where n.happenedAt < :old")
                .setParameter("old", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
