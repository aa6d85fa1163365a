package io.reckon.scheduler.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the scheduler; a {@code reckon.*} key that is not here stops the start. */
@ConfigMapping(prefix = "reckon")
public interface SchedulerConfig {

    /** Folder of the models and what was learned about them. */
    @WithDefault("models")
    Path models();

    /** Calibration artefact, where it is not {@code calibration/calibration.json} in the folder of the models. */
    Optional<Path> calibration();

    /** How the policy chooses. */
    Policy policy();

    /** The topic of artefacts that are published while the service runs. */
    Policies policies();

    /** How many samples judge a question's difficulty. */
    Probe probe();

    /** What a question may spend. */
    Budget budget();

    /** How the proposer samples. */
    Sampling sampling();

    /** Where the services are. */
    Services services();

    /** How questions are taken in. */
    Intake intake();

    /** How budgets are shared. */
    Sharing sharing();

    /** How searches survive the scheduler. */
    Journal journal();

    /** How the policy chooses. */
    interface Policy {

        /** Whether to refuse to start without a calibration; if not, only pinned strategies are run. */
        @WithDefault("true")
        boolean required();

        /** Expected accuracy that is not worth more generations, or, with a token price, more tokens; 0 to 1. */
        @WithDefault("0.01")
        double tolerance();

        /**
         * Accuracy that a thousand tokens of proposer and verifier together are worth, 0 and up: at 0.01 another
         * thousand must raise the expected accuracy by one point. 0: generations decide, tokens have no price.
         */
        @WithDefault("0")
        double tokenPrice();
    }

    /** The topic of artefacts. */
    interface Policies {

        /** Whether to follow it; if not, the file's calibration is in force until a restart. */
        @WithDefault("true")
        boolean enabled();
    }

    /** The probe: the smaller of the two. */
    interface Probe {

        /** Samples at most, 0 and up. */
        @WithDefault("4")
        int samples();

        /** Share of the generations at most, 0 to 1. */
        @WithDefault("0.25")
        double share();
    }

    /** Defaults for what a question leaves open, and caps: what is above is lowered to them. */
    interface Budget {

        @WithDefault("16")
        int generations();

        @WithDefault("256")
        int maxGenerations();

        /** Both the default and the cap, in tokens of proposer and verifier together. */
        @WithDefault("1000000")
        long maxTokens();

        @WithDefault("PT2M")
        Duration deadline();

        @WithDefault("PT10M")
        Duration maxDeadline();
    }

    /** How the proposer samples. */
    interface Sampling {

        /** 0 to 2. The calibration holds for one temperature. */
        @WithDefault("1.0")
        double temperature();

        /** Nucleus, in (0, 1]. */
        @WithDefault("1.0")
        double topP();

        /** Tokens of one solution at most. */
        @WithDefault("192")
        int solutionTokens();

        /** Tokens of one step at most. */
        @WithDefault("64")
        int stepTokens();

        /** Tokens at most that a service adds to each text it is sent: special tokens, chat template. */
        @WithDefault("16")
        int promptOverheadTokens();
    }

    /**
     * Where the services are, and how patient a call is. A service is {@code name:port}, all addresses of that DNS name, or
     * its replicas one by one, {@code host:port,host:port}.
     */
    interface Services {

        @WithDefault("localhost:9101")
        String proposer();

        @WithDefault("localhost:9102")
        String verifier();

        @WithDefault("localhost:9103")
        String difficulty();

        /** One call at most; the question's deadline may be sooner. */
        @WithDefault("PT2M")
        Duration callTimeout();

        /** First wait before a refused call is repeated; doubles up to {@link #maxBackoff}. */
        @WithDefault("PT0.1S")
        Duration backoff();

        @WithDefault("PT2S")
        Duration maxBackoff();

        /** An estimate of the difficulty at most, and an eighth of the question's deadline; then the prior has to do. */
        @WithDefault("PT5S")
        Duration estimateTimeout();
    }

    /** How questions are taken in. */
    interface Intake {

        /** Questions that are worked on at once, 1 and up. */
        @WithDefault("16")
        int inFlight();

        /** Questions of one partition that are worked on at once, 1 and up. */
        @WithDefault("32")
        int inFlightPerPartition();

        /**
         * Whether a question that has waited in its topic for longer than its deadline is rejected at no cost, since nobody
         * waits for it any more. Off: the topic is a queue, and every question has its turn.
         */
        @WithDefault("false")
        boolean shed();

        /** Ids of answered questions that are remembered to tell duplicates, 0 and up. */
        @WithDefault("100000")
        int rememberedIds();

        /** Time that running searches get to finish when the service stops. */
        @WithDefault("PT20S")
        Duration drain();
    }

    /** How long the questions of a shared budget wait for each other. */
    interface Sharing {

        /** Time without a new question of the budget after which those that have not come are not waited for. */
        @WithDefault("PT2S")
        Duration gathering();

        /** Time after which a question that works on what it was granted is not waited for. */
        @WithDefault("PT15S")
        Duration round();
    }

    /** How searches survive the scheduler. */
    interface Journal {

        /** Whether searches are kept in the journal; if not, one that is cut off is begun anew. */
        @WithDefault("true")
        boolean enabled();

        /** Compacted topic of the journal, with as many partitions as that of questions. */
        @WithDefault("search-journal")
        String topic();

        /** Processes that may stop in the midst of a question and get nowhere with it before it is given up, 1 and up. */
        @WithDefault("3")
        int maxClaims();

        /** How long answered questions are remembered, so that one that comes again is not answered again. */
        @WithDefault("PT168H")
        Duration keep();
    }

    /** The calibration artefact to load. */
    default Path calibrationFile() {
        return calibration().orElseGet(() -> models().resolve("calibration").resolve("calibration.json"));
    }
}
