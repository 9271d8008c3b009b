//! The network, run by `rten`.

use std::sync::Arc;

use rten::{Model, ModelOptions, NodeId, RunOptions, ThreadPool};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;

use super::{Description, Encoder, EncoderError, Tokenizer, Vector};
use crate::domain::Side;

/// A loaded network with its tokenizer.
pub struct Network {
    model: String,
    pad: i32,
    dimension: usize,
    tokenizer: Tokenizer,
    graph: Model,
    input: NodeId,
    output: NodeId,
    threads: Arc<ThreadPool>,
}

impl Network {
    /// Loads a network that `description` describes. Its threads take over the priority of this one.
    ///
    /// # Errors
    /// [`EncoderError::File`] where it is damaged or another one than described.
    pub fn load(
        description: &Description,
        tokenizer: Tokenizer,
        network: &'static [u8],
        threads: usize,
    ) -> Result<Self, EncoderError> {
        let failed = |what: String| EncoderError::file("encoder.onnx", &what);
        // Weights laid out once for the processor: twice as quick for 20 MB.
        let graph = ModelOptions::with_all_ops()
            .prepack_weights(true)
            .load_static_slice(network)
            .map_err(|error| failed(error.to_string()))?;
        let node = |name: &str| graph.node_id(name).map_err(|error| failed(error.to_string()));
        Ok(Self {
            model: description.model(),
            pad: description.pad_token,
            dimension: description.dimension,
            input: node(&description.input)?,
            output: node(&description.output)?,
            tokenizer,
            graph,
            threads: Arc::new(ThreadPool::with_num_threads(threads)),
        })
    }

    /// Uses so many threads from now on.
    pub fn use_threads(&mut self, threads: usize) {
        self.threads = Arc::new(ThreadPool::with_num_threads(threads));
    }

    /// One vector a line of tokens; there is at least one.
    fn run(&self, lines: &[Vec<i32>]) -> Result<Vec<Vector>, EncoderError> {
        let failed = |error: String| EncoderError::Run(error);
        let longest = lines.iter().map(Vec::len).max().unwrap_or_default();
        let padded = lines.iter().flat_map(|line| {
            let padding = std::iter::repeat_n(self.pad, longest - line.len());
            line.iter().copied().chain(padding)
        });
        let ids = NdTensor::from_data([lines.len(), longest], padded.collect::<Vec<_>>());
        let options = RunOptions::default().with_thread_pool(Some(Arc::clone(&self.threads)));
        let [found] = self
            .graph
            .run_n(vec![(self.input, ids.into())], [self.output], Some(options))
            .map_err(|error| failed(error.to_string()))?;
        let found: NdTensor<f32, 2> =
            found.try_into().map_err(|error| failed(format!("{error:?}")))?;
        if found.shape() != [lines.len(), self.dimension] {
            return Err(failed(format!("it gave {:?} numbers", found.shape())));
        }
        Ok(found.to_vec().chunks(self.dimension).map(Vector::new).collect())
    }
}

impl Encoder for Network {
    fn model(&self) -> &str {
        &self.model
    }

    fn encode(&self, lines: &[(Side, &str)]) -> Result<Vec<Vector>, EncoderError> {
        if lines.is_empty() {
            return Ok(Vec::new());
        }
        let tokens = |(side, line): &(Side, &str)| self.tokenizer.tokens(*side, line);
        self.run(&lines.iter().map(tokens).collect::<Vec<_>>())
    }
}
