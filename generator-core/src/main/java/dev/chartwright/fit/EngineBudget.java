package dev.chartwright.fit;

/** What an engine makes of memory. */
interface EngineBudget {

  /** The estimate below which the server does not start. */
  Estimate.Question optimistic(int parallelRequests);

  /** The estimate with which it serves in comfort. */
  Estimate.Question cautious(int parallelRequests);

  /** How many requests to serve at a time, when nobody says. */
  int parallelRequests(Estimate optimistic, Estimate cautious);

  /** The arguments that follow from what fits. */
  EngineSettings settings(Parallelism parallelism, Estimate optimistic, Estimate cautious);

  /** The budget of the engine that is asked about. */
  static EngineBudget of(FitQuestion question) {
    return switch (question.server().engine()) {
      case "llama.cpp" -> new LlamaCppBudget(question);
      case "vllm" ->
          question.profile().accelerator() == null
              ? new VllmCpuBudget(question)
              : new VllmBudget(question, question.profile().accelerator());
      default ->
          throw new IllegalArgumentException("Unknown engine: " + question.server().engine());
    };
  }
}
